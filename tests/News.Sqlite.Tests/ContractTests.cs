using News.Contracts;

namespace News.Sqlite.Tests;

public sealed class SqliteRevisions() : RevisionContract(new TemporaryStore());

public sealed class SqliteChangeFeed() : ChangeFeedContract(new TemporaryStore());

public sealed class SqliteReceipts() : ReceiptContract(new TemporaryStore());

public sealed class SqliteFailures() : FailureContract(new TemporaryStore());

public sealed class SqliteCheckpoints() : CheckpointContract(new TemporaryStore());

public sealed class SqliteSearch() : SearchContract(new TemporaryStore());

public sealed class SqliteFilters() : FilterContract(new TemporaryStore());

public sealed class SqliteFacts() : FactsContract(new TemporaryStore());

public sealed class SqlitePaging() : PagingContract(new TemporaryStore());

public sealed class SqliteRoundTrip() : RoundTripContract(new TemporaryStore());

public sealed class SqliteStories() : StoryContract(new TemporaryStore());

public sealed class SqliteConcurrency() : ConcurrencyContract(new TemporaryStore());

public sealed class SqliteFacets() : FacetContract(new TemporaryStore());

public sealed class SqliteMirrors() : MirrorContract(new TemporaryStore());

public sealed class SqliteHostileValues() : HostileContract(new TemporaryStore());
