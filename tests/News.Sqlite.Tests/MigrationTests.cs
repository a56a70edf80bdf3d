using Microsoft.Data.Sqlite;
using News.Contracts;
using News.Enrichment;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class MigrationTests : IAsyncDisposable
{
    private const string FurtherStep = "CREATE TABLE notes(note TEXT NOT NULL) STRICT; INSERT INTO notes SELECT 'kept ' || id FROM articles;";

    private readonly TemporaryStore files = new();

    public static TheoryData<int> OlderVersions => [.. Enumerable.Range(0, Schema.Steps.Count)];

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task A_file_of_any_older_version_opens_and_works(int version)
    {
        using (var old = Open())
        {
            foreach (var step in Schema.Steps.Take(version))
            {
                old.Run(step);
            }

            old.Run($"PRAGMA user_version = {version}");
            old.Run($"PRAGMA application_id = {(version == 0 ? 0 : Schema.ApplicationId)}");
        }

        await using var store = await files.OpenAsync();
        (await store.CommitAsync(Commit.Of(Some.Article()), default))[0].Kind.ShouldBe(PutKind.Created);
        (await store.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("ferry") }, default)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Articles_of_an_older_version_are_found_by_all_that_finds_new_ones()
    {
        var article = Some.Article() with { Revision = 1, Entities = [Some.Entity("e_mira", "Mira Kordović", "the minister")] };
        using (var old = Open())
        {
            Schema.Migrate(old, [.. Schema.Steps.Take(1)]);
            old.Execute(
                "INSERT INTO articles(sort_key, id, revision, content_key, analyzer_name, analyzer_version, summary) VALUES(?1, ?2, 1, 'k', 'a', '1', ?3)",
                SortKey.Of(article), article.Id.Value, PreparedArticle.Of(article).Summary);
            old.Execute("INSERT INTO documents VALUES(?1, 1, ?2)", article.Id.Value, NewsJson.Write(article));
            old.Execute("INSERT INTO changes(id, revision, kind) VALUES(?1, 1, 0)", article.Id.Value);
        }

        await using (var store = await files.OpenAsync())
        {
            var query = new ArticleQuery { Text = TextQuery.Parse("ferry"), Entity = "The Minister" };
            (await store.SearchAsync(query, default)).Items.ShouldHaveSingleItem().Id.ShouldBe(article.Id);
        }

        using var session = Open();
        session.Number("SELECT count(*) FROM article_facts JOIN entities ON entities.key = article_facts.entities ->> '$[0][0]' WHERE id = 'e_mira'").ShouldBe(1);
        session.Number("SELECT count(*) FROM unindexed").ShouldBe(0);
    }

    [Fact]
    public async Task A_story_of_an_older_version_is_still_found_under_its_address()
    {
        const int Before = 4;   // steps, after which all stories are made anew
        using (var old = Open())
        {
            Schema.Migrate(old, [.. Schema.Steps.Take(Before)]);
            old.Execute("INSERT INTO stories VALUES('s_merged', 7, 's_other', 0, x'', x'')");
        }

        await using var store = await files.OpenAsync();
        var story = (await store.FindStoryAsync(new("s_merged"), default)).ShouldNotBeNull();
        (story.Version, story.Successor, story.IsOpen, story.Profile.Articles).ShouldBe((7, null, false, 0));
    }

    [Fact]
    public async Task An_article_of_an_older_version_stays_in_its_story()
    {
        const int Before = 6;   // steps, after which placements moved
        var article = Some.Article() with { Revision = 1 };
        var story = StoryId.Of(article.Id);
        using (var old = Open())
        {
            Schema.Migrate(old, [.. Schema.Steps.Take(Before)]);
            old.Execute(
                "INSERT INTO articles(sort_key, id, revision, content_key, analyzer_name, analyzer_version, summary, story_id) VALUES(?1, ?2, 1, 'k', 'a', '1', ?3, ?4)",
                SortKey.Of(article), article.Id.Value, PreparedArticle.Of(article).Summary, story.Value);
            old.Execute("INSERT INTO documents VALUES(?1, 1, ?2)", article.Id.Value, NewsJson.Write(article));
            ArticleFacts.Of(article).Write(old, SortKey.Of(article), changed: 1, isNew: true);
            old.Execute(
                "INSERT INTO placements(id, revision, link, fingerprint, facts) VALUES(?1, 1, CAST(?2 AS BLOB), x'', x'')",
                article.Id.Value, """{"duplicate":null,"story":{"id":"s_merged","score":1,"reason":{"text":"The first.","entities":[],"terms":[],"dates":[]}}}""");
        }

        await using var store = await files.OpenAsync();
        (await store.FindDocumentAsync(article.Id, null, default))!.Read().Story!.Id.ShouldBe(story);
        (await store.SearchAsync(new ArticleQuery(), default)).Items.ShouldHaveSingleItem().Story!.Reason.Text.ShouldBe("The first.");
    }

    [Fact]
    public async Task A_further_step_runs_once_and_keeps_what_is_there()
    {
        await FillAsync();
        using var session = Open();
        IReadOnlyList<string> steps = [.. Schema.Steps, FurtherStep];

        Schema.Migrate(session, steps);
        Schema.Migrate(session, steps);

        session.List("SELECT note FROM notes", rows => rows.GetString(0)).ShouldBe(["kept " + Some.Article().Id]);
        session.Number("PRAGMA user_version").ShouldBe(steps.Count);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_file_as_it_was()
    {
        await FillAsync();
        using (var session = Open())
        {
            Should.Throw<SqliteException>(() => Schema.Migrate(session, [.. Schema.Steps, FurtherStep, "DROP TABLE articles; CREATE TABLE notes(note TEXT);"]));
            session.Number("PRAGMA user_version").ShouldBe(Schema.Steps.Count);
            session.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'").ShouldBe(0);
        }

        await using var store = await files.OpenAsync();
        (await store.CountAsync(default)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_as_it_is()
    {
        await FillAsync();
        using (var session = Open())
        {
            session.Run($"PRAGMA user_version = {Schema.Steps.Count + 1}");
        }

        var before = await File.ReadAllBytesAsync(files.File);
        var error = await Should.ThrowAsync<StoreUnavailableException>(files.OpenAsync);

        error.Code.ShouldBe("store-newer");
        error.Message.ShouldNotContain('\n');
        (await File.ReadAllBytesAsync(files.File)).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        using (var session = Open())
        {
            session.Run("CREATE TABLE recipes(name TEXT); INSERT INTO recipes VALUES('fish soup')");
        }

        var before = await File.ReadAllBytesAsync(files.File);
        (await Should.ThrowAsync<StoreUnavailableException>(files.OpenAsync)).Code.ShouldBe("store-damaged");
        (await File.ReadAllBytesAsync(files.File)).ShouldBe(before);
    }

    [Fact]
    public async Task Many_that_open_a_new_file_at_once_make_it_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => files.OpenAsync()));

        await stores[0].CommitAsync(Commit.Of(Some.Article()), default);

        foreach (var store in stores)
        {
            (await store.CountAsync(default)).Articles.ShouldBe(1);
            await store.DisposeAsync();
        }
    }

    private Session Open() => Session.Open(files.File, SqliteOpenMode.ReadWriteCreate, TimeSpan.FromSeconds(1));

    private async Task FillAsync()
    {
        await using var store = await files.OpenAsync();
        await store.CommitAsync(Commit.Of(Some.Article()), default);
    }
}
