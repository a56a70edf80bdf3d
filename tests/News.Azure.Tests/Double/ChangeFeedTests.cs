using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Tests.Double;

public sealed class ChangeFeedTests : DoubleTest
{
    [Fact]
    public async Task The_feed_shows_each_document_at_its_last_change_and_then_only_what_is_new()
    {
        await Notes.CreateItemAsync(Note.Of("1", rank: 1), North);
        await Notes.CreateItemAsync(Note.Of("2", rank: 2), North);
        await Notes.UpsertItemAsync(Note.Of("1", rank: 3), North);

        var (first, position) = await ReadAsync(ChangeFeedStartFrom.Beginning());
        await Notes.CreateItemAsync(Note.Of("3", rank: 4), North);
        var (second, _) = await ReadAsync(ChangeFeedStartFrom.ContinuationToken(position));

        first.Select(note => note.rank).ShouldBe([2, 3]);
        second.Select(note => note.rank).ShouldBe([4]);
    }

    private async Task<(List<Note> Notes, string Position)> ReadAsync(ChangeFeedStartFrom start)
    {
        var notes = new List<Note>();
        using var feed = Notes.GetChangeFeedIterator<Note>(start, ChangeFeedMode.LatestVersion);
        while (true)
        {
            var page = await feed.ReadNextAsync();
            if (page.StatusCode == HttpStatusCode.NotModified)
            {
                return (notes, page.ContinuationToken);
            }

            notes.AddRange(page);
        }
    }
}
