using System.Buffers.Text;
using System.Text;
using News.Text;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>Where a page ended, opaque outside, and good for the list it came from only.</summary>
internal static class ListCursor
{
    private const int SealLength = 8;

    /// <param name="place">The last item's place in the list (<see cref="ListOrder"/>).</param>
    /// <param name="list">What the list was asked for with.</param>
    public static string Write(string place, string list) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Seal(list, place) + place));

    /// <returns>The place after which the next page begins.</returns>
    /// <exception cref="QueryException">It is no cursor, was changed, or is one of another list.</exception>
    public static string? Read(string? cursor, string list)
    {
        if (cursor is null)
        {
            return null;
        }

        var text = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : "";
        return text.Length > SealLength && Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)) == cursor && text.StartsWith(Seal(list, text[SealLength..]), StringComparison.Ordinal)
            ? text[SealLength..]
            : throw new QueryException("cursor", "The cursor is not one that a page of this query ended with: send it with the same parameters as the page it came from.");
    }

    /// <summary>Of the list and the place: neither can be changed unseen.</summary>
    private static string Seal(string list, string place) => Digest.Id($"{list}\n{place}")[..SealLength];
}
