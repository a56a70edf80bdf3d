using System.Text.RegularExpressions;

namespace News.Articles;

/// <summary>
/// Makes the article: lays blob metadata over the side-car over what the file says, normalises the text and parts it from its headline.
/// </summary>
internal sealed partial class ArticleAssembly
{
    // What is longer is no headline, name or address but a mistake, and would be carried into every list.
    private const int MaxTitleCharacters = 1_000;
    private const int MaxNameCharacters = 200;
    private const int MaxUrlCharacters = 2_048;

    private readonly ArticleMetadata _metadata;
    private readonly ArticleMetadata _sidecar;
    private readonly string? _folder;
    private readonly int _maxCharacters;

    public ArticleAssembly(Upload upload, ArticleMetadata sidecar, ReaderOptions options)
    {
        var given = upload.Metadata;
        _metadata = new(
            PercentEncoding.Decode(given.Source), given.Url, PercentEncoding.Decode(given.Published), PercentEncoding.Decode(given.Title), given.Language);
        _sidecar = sidecar;
        _folder = upload.Address?.Name is { } name && name.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? name[..end] : null;
        _maxCharacters = options.MaxArticleCharacters;
    }

    public ReadResult Assemble(Draft draft)
    {
        if (draft.Rejection is not null)
        {
            return new ReadResult.Rejected(draft.Rejection, draft.ItemId);
        }

        var text = Boilerplate.Remove(TextNormalizer.Normalize(draft.Text));
        var title = First(MaxTitleCharacters, _metadata.Title, _sidecar.Title, draft.Title);
        if (text.Length == 0 && !(draft.HeadlineMayStandAlone && title is not null))
        {
            return Rejected(RejectionCodes.Empty, "There is no text.", draft);
        }

        if (text.Length > _maxCharacters)
        {
            return Rejected(RejectionCodes.ArticleTooLong, $"The text has {text.Length} characters; at most {_maxCharacters} are read.", draft);
        }

        var headline = title is null ? Headline.Split(text) : new(title, null, Headline.BodyBelow(title, text));
        var source = SourceOf(draft);
        return new ReadResult.Read(new(
            draft.ItemId,
            headline.Title,
            headline.Reason,
            headline.Body,
            source,
            source?.Name is null ? "neither metadata, the document nor a folder names the outlet" : null,
            PublicationDates.Choose([.. DateClaim.Of((_metadata.Published, "metadata"), (_sidecar.Published, "sidecar")), .. draft.Dates]),
            LanguageOf(_metadata.Language) ?? LanguageOf(_sidecar.Language) ?? LanguageOf(draft.Language)));
    }

    private ArticleSource? SourceOf(Draft draft)
    {
        var name = First(MaxNameCharacters, _metadata.Source, _sidecar.Source, draft.SourceName, _folder);
        var url = AddressOf(_metadata.Url) ?? AddressOf(_sidecar.Url) ?? AddressOf(draft.Url);
        return name is null && url is null ? null : new(name, url);
    }

    private static string? First(int maxCharacters, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (value is not null && TextNormalizer.Line(value) is { Length: > 0 } line && line.Length <= maxCharacters)
            {
                return line;
            }
        }

        return null;
    }

    private static string? AddressOf(string? url) =>
        url?.Trim() is { Length: <= MaxUrlCharacters } address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    private static string? LanguageOf(string? tag) => tag?.Trim().Replace('_', '-') is { } language && Bcp47().IsMatch(language) ? language : null;

    private static ReadResult.Rejected Rejected(string code, string message, Draft draft) => new(new(code, message), draft.ItemId);

    // The shape of RFC 5646; whether the subtags are registered does not matter here.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Bcp47();
}
