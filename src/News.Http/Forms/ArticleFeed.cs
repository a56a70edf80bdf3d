using Microsoft.AspNetCore.Http;
using News.Views;

namespace News.Http.Forms;

/// <summary>A page of articles as a feed: whoever subscribes to it is told of new ones.</summary>
internal static class ArticleFeed
{
    public static async Task<IResult> AnswerAsync(
        INewsStore store, ApiRequest request, Page<ArticleSummary> page, ListForm form, CancellationToken cancellationToken)
    {
        List<FeedEntry> entries = [];
        foreach (var article in page.Items)
        {
            var document = await store.FindDocumentAsync(article.Id, article.Revision, cancellationToken);
            entries.Add(FeedEntry.Of(article, document?.Read().Text ?? "", request.Root.Article(article.Id)));
        }

        var feed = Feed.Of(request, entries, page.NextCursor);
        return form == ListForm.Atom
            ? ApiAnswer.Single(AtomFeed.Write(feed), ListForms.Atom)
            : ApiAnswer.Single(ApiAnswer.Bytes(JsonFeed.Of(feed)), ListForms.JsonFeed);
    }
}
