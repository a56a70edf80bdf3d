namespace News.Sqlite;

/// <summary>The tables, as the ordered steps that lead to them. A released step is never edited: a change of the tables is a further step.</summary>
/// <remarks>
/// <c>summary</c> and <c>json</c> columns hold records of the core as JSON: renaming one of their properties is a change of the tables too. Instants are UTC ticks.
/// </remarks>
internal static class Schema
{
    /// <summary>Marks the file as one of this product's: "News" in ASCII.</summary>
    public const long ApplicationId = 0x4E657773;

    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        -- The latest revision of each article. The key is its place in the list of articles (SortKey).
        CREATE TABLE articles(
            sort_key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            revision INTEGER NOT NULL,
            content_key TEXT NOT NULL,
            analyzer_name TEXT NOT NULL,
            analyzer_version TEXT NOT NULL,
            received_at INTEGER,
            summary BLOB NOT NULL) STRICT;
        -- Counts a range of dates without reading the summaries.
        CREATE INDEX articles_in_order ON articles(sort_key);

        -- Every revision, as served.
        CREATE TABLE documents(
            id TEXT NOT NULL,
            revision INTEGER NOT NULL,
            json BLOB NOT NULL,
            PRIMARY KEY(id, revision)) STRICT;

        -- The one inverted index that answers every search; a row's id is the article's sort_key, so that matches come in list order without a sort.
        -- It is fed with finished terms (SearchIndex): 'ascii' cuts at spaces and takes every non-ASCII character for a letter.
        CREATE VIRTUAL TABLE article_terms USING fts5(
            title, text, filters, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '.~@'");

        CREATE TABLE changes(
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            revision INTEGER NOT NULL,
            kind INTEGER NOT NULL) STRICT;

        CREATE TABLE receipts(
            container TEXT NOT NULL,
            name TEXT NOT NULL,
            json BLOB NOT NULL,
            PRIMARY KEY(container, name)) STRICT;

        CREATE TABLE failures(
            id TEXT PRIMARY KEY,
            container TEXT,
            name TEXT,
            item TEXT,
            version TEXT,
            code TEXT NOT NULL,
            last_at INTEGER NOT NULL,
            json BLOB NOT NULL) STRICT;
        CREATE INDEX failures_by_upload ON failures(container, name);
        CREATE INDEX failures_by_time ON failures(last_at DESC, id);

        CREATE TABLE checkpoints(
            follower TEXT PRIMARY KEY,
            position INTEGER NOT NULL) STRICT;
        """,
        """
        -- Where each article stands among stories; follows from the change feed, so both are NULL at first.
        ALTER TABLE articles ADD COLUMN story_id TEXT;
        ALTER TABLE articles ADD COLUMN duplicate_of TEXT;
        CREATE INDEX articles_by_story ON articles(story_id, sort_key) WHERE story_id IS NOT NULL;
        CREATE INDEX articles_by_original ON articles(duplicate_of) WHERE duplicate_of IS NOT NULL;

        -- What was decided of an article, and all that deciding of others needs of it. The story's id is the one in articles: stories are merged without touching these.
        CREATE TABLE placements(
            id TEXT PRIMARY KEY,
            revision INTEGER NOT NULL,
            link BLOB NOT NULL,
            fingerprint BLOB NOT NULL,
            facts BLOB NOT NULL) STRICT;

        -- Articles by what near-duplicates of them have in common.
        CREATE TABLE text_keys(
            key TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY(key, id)) STRICT, WITHOUT ROWID;
        CREATE INDEX text_keys_by_article ON text_keys(id);

        CREATE TABLE stories(
            id TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            successor TEXT,
            last_at INTEGER NOT NULL,
            profile BLOB NOT NULL,
            card BLOB NOT NULL) STRICT;
        CREATE INDEX stories_by_time ON stories(last_at DESC, id) WHERE successor IS NULL;

        -- Stories by what articles that may belong to them have in common.
        CREATE TABLE story_keys(
            key TEXT NOT NULL,
            story_id TEXT NOT NULL,
            PRIMARY KEY(key, story_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX story_keys_by_story ON story_keys(story_id);

        -- One row: how frequent terms are so far.
        CREATE TABLE term_statistics(
            id INTEGER PRIMARY KEY CHECK(id = 1),
            version INTEGER NOT NULL,
            bytes BLOB NOT NULL) STRICT;
        """,
        """
        -- What lists, facets and entity pages ask of the latest revision of each article; the key is the article's sort_key.
        CREATE TABLE article_facts(
            sort_key INTEGER PRIMARY KEY,
            received INTEGER,              -- of this revision
            changed INTEGER NOT NULL,      -- when this entry was made; rises with every change
            is_new INTEGER NOT NULL,       -- 1 until the article changes for the first time
            source TEXT,
            language TEXT,
            sentiment TEXT,
            entities TEXT NOT NULL) STRICT;   -- JSON: [[key in entities, salience, positive, negative], …], most salient first; thousandths, null where not measured
        CREATE INDEX article_facts_by_receipt ON article_facts(received DESC, sort_key);
        CREATE UNIQUE INDEX article_facts_by_change ON article_facts(changed);

        -- Every entity that an article ever had, by a number made from its id (EntityKey).
        CREATE TABLE entities(
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            category TEXT NOT NULL) STRICT;

        -- Articles whose entries in article_terms and article_facts are still to be made from their documents (Reindexing), in the order of their last changes.
        CREATE TABLE unindexed(
            sort_key INTEGER PRIMARY KEY,
            change INTEGER NOT NULL) STRICT;
        INSERT INTO unindexed SELECT articles.sort_key, max(changes.position) FROM articles JOIN changes USING(id) GROUP BY articles.sort_key;
        INSERT INTO article_terms(article_terms) VALUES('delete-all');
        """,
        """
        -- The order of lists by receipt: the latest first, what was never received last.
        DROP INDEX article_facts_by_receipt;
        CREATE INDEX article_facts_by_receipt ON article_facts(coalesce(-received, 9223372036854775807), sort_key);

        -- What lists without reprints leave out.
        CREATE INDEX articles_that_reprint ON articles(sort_key) WHERE duplicate_of IS NOT NULL;
        """,
        """
        -- Stories and placements by numbers, and their keys as numbers (StoryKeys): a quarter of the size, and an index that is read and written several times as fast.
        -- What articles are compared by is made anew with it: all of them are placed again, from the start of the change feed.
        -- The stories are emptied, not forgotten: an address of one forwards to where its first article comes to be.
        DROP TABLE text_keys;
        DROP TABLE story_keys;
        DROP INDEX stories_by_time;
        ALTER TABLE stories RENAME TO former_stories;
        DROP TABLE placements;
        DELETE FROM term_statistics;
        DELETE FROM checkpoints WHERE follower = 'stories';
        UPDATE articles SET story_id = NULL, duplicate_of = NULL WHERE story_id IS NOT NULL;

        CREATE TABLE placements(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            revision INTEGER NOT NULL,
            link BLOB NOT NULL,
            fingerprint BLOB NOT NULL,
            facts BLOB NOT NULL) STRICT;

        CREATE TABLE text_keys(
            key INTEGER NOT NULL,
            placement INTEGER NOT NULL,
            PRIMARY KEY(key, placement)) STRICT, WITHOUT ROWID;

        CREATE TABLE stories(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            successor TEXT,
            list_order INTEGER NOT NULL,   -- last publication; of undated stories the last change, before all dates
            keys BLOB NOT NULL,            -- those of story_keys
            profile BLOB NOT NULL,
            card BLOB NOT NULL) STRICT;
        CREATE INDEX stories_in_order ON stories(list_order DESC, id) WHERE successor IS NULL;
        INSERT INTO stories(id, version, list_order, keys, profile, card) SELECT id, version, 0, x'', CAST('{}' AS BLOB), CAST('{}' AS BLOB) FROM former_stories;
        DROP TABLE former_stories;

        CREATE TABLE story_keys(
            key INTEGER NOT NULL,
            story INTEGER NOT NULL,
            PRIMARY KEY(key, story)) STRICT, WITHOUT ROWID;
        """,
        """
        -- The text of the latest revision of each article alone, in the order of lists: marking a page's words must not read twenty whole documents from all over the file.
        CREATE TABLE article_texts(
            sort_key INTEGER PRIMARY KEY,
            text TEXT NOT NULL) STRICT;
        INSERT INTO article_texts
        SELECT articles.sort_key, json_extract(CAST(documents.json AS TEXT), '$.text')
        FROM articles JOIN documents ON documents.id = articles.id AND documents.revision = articles.revision;
        """,
        """
        -- What was decided of an article, beside its summary: a page of a list is then two look-ups an item, not four all over the file.
        ALTER TABLE articles ADD COLUMN placed INTEGER;   -- the revision that it was decided of
        ALTER TABLE articles ADD COLUMN link BLOB;
        UPDATE articles SET (placed, link) = (SELECT revision, link FROM placements WHERE placements.id = articles.id) WHERE story_id IS NOT NULL;
        ALTER TABLE placements DROP COLUMN link;
        """,
        """
        -- Two segments of a size are enough to be joined when there is time (IndexMerging).
        INSERT INTO article_terms(article_terms, rank) VALUES('usermerge', 2);
        """,
    ];

    /// <summary>Brings a file to the newest version. What is in it stays.</summary>
    /// <exception cref="StoreUnavailableException">It is a newer version's, or no store at all.</exception>
    public static void Migrate(Session session, IReadOnlyList<string> steps)
    {
        if (Version(session, steps) == steps.Count)
        {
            return;
        }

        session.InTransaction("BEGIN IMMEDIATE", locked =>
        {
            // Asked again under the lock: another process may have been faster.
            foreach (var step in steps.Skip(VersionInTransaction(locked, steps)))
            {
                locked.Run(step);
            }

            locked.Run($"PRAGMA user_version = {steps.Count}; PRAGMA application_id = {ApplicationId}");
            return steps.Count;
        });
    }

    /// <summary>Reads the file's version and changes nothing.</summary>
    /// <exception cref="StoreUnavailableException">It is a newer version's, or no store at all.</exception>
    public static int Version(Session session, IReadOnlyList<string> steps) =>
        session.InTransaction("BEGIN", snapshot => VersionInTransaction(snapshot, steps));

    private static int VersionInTransaction(Session session, IReadOnlyList<string> steps)
    {
        var version = (int)session.Number("PRAGMA user_version");
        var application = session.Number("PRAGMA application_id");
        var isEmpty = version == 0 && application == 0 && session.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != ApplicationId && !isEmpty)
        {
            throw new StoreUnavailableException(StoreErrors.Damaged, "The database file belongs to another program; it was left as it is.");
        }

        return version <= steps.Count
            ? version
            : throw new StoreUnavailableException(
                StoreErrors.Newer,
                $"The database file is of version {version}, this program knows up to {steps.Count}: a newer NewsFunctions wrote it. It was left as it is.");
    }
}
