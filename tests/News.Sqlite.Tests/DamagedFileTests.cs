using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class DamagedFileTests : IAsyncDisposable
{
    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Theory]
    [InlineData("short")]
    [InlineData("This is a letter to the editor and no database at all.\n", 2_000)]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is(string line, int times = 1)
    {
        var content = string.Concat(Enumerable.Repeat(line, times));
        await File.WriteAllTextAsync(files.File, content);

        (await Should.ThrowAsync<StoreUnavailableException>(files.OpenAsync)).Code.ShouldBe("store-damaged");

        (await File.ReadAllTextAsync(files.File)).ShouldBe(content);
    }

    [Fact]
    public async Task A_truncated_file_is_refused_and_left_as_it_is()
    {
        await FillAsync();
        var content = (await File.ReadAllBytesAsync(files.File))[..20_000];
        await File.WriteAllBytesAsync(files.File, content);

        (await Should.ThrowAsync<StoreUnavailableException>(files.OpenAsync)).Code.ShouldBe("store-damaged");

        (await File.ReadAllBytesAsync(files.File)).ShouldBe(content);
    }

    [Fact]
    public async Task Damage_inside_is_told_when_it_is_met()
    {
        await FillAsync();
        var content = await File.ReadAllBytesAsync(files.File);
        Array.Fill(content, (byte)0xA5, 16_384, content.Length - 16_384);
        await File.WriteAllBytesAsync(files.File, content);

        var error = await Should.ThrowAsync<StoreUnavailableException>(async () =>
        {
            await using var store = await files.OpenAsync();
            await store.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("ferry") }, default);
        });

        error.Code.ShouldBe("store-damaged");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(files.Beside("file"), "");

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => SqliteNewsStore.OpenAsync(files.Beside("file/news.db"), TimeProvider.System, default));

        error.Code.ShouldBe("store-unavailable");
    }

    private async Task FillAsync()
    {
        await using var store = await files.OpenAsync();
        await store.CommitAsync(new([.. Enumerable.Range(0, 50).Select(number => Some.Article($"{number}.txt"))], [], null), default);
    }
}
