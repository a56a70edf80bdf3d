using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>What the whole text says of a word: whoever was named in full is known by the surname, what was defined in brackets by its acronym.</summary>
internal sealed class NameMemory(EnglishDocument document, List<TokenMention> matches)
{
    private readonly Dictionary<string, string> categories = new(StringComparer.Ordinal);

    /// <param name="unresolved">Capitalised tokens that no rule could name.</param>
    public void Resolve(List<int> unresolved)
    {
        Learn();
        var lookup = categories.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            if (match.End - match.First == 1 && match.Confidence <= Confidence.Context && lookup.TryGetValue(document[match.First], out var category))
            {
                matches[i] = match with { Category = category, Subcategory = null, Confidence = Confidence.Listed };
            }
        }

        foreach (var token in unresolved)
        {
            if (!document.IsClaimed(token) && lookup.TryGetValue(document[token], out var category))
            {
                matches.Add(new(token, token + 1, category, null, Confidence.Listed));
                document.Mark(token, token + 1, Claim.Name);
            }
        }
    }

    private void Learn()
    {
        foreach (var match in matches)
        {
            if (match.Category == EntityCategories.Organization && Acronym(match) is { } acronym)
            {
                categories[acronym] = EntityCategories.Organization;
            }
        }

        foreach (var match in matches)
        {
            if (match.Category == EntityCategories.Person && match.Confidence >= Confidence.Context && match.End - match.First > 1)
            {
                categories.TryAdd(document[match.End - 1].ToString(), EntityCategories.Person);
            }
        }

        foreach (var match in matches)
        {
            if (match.End - match.First == 1 && match.Confidence >= Confidence.Listed && !document.Is(match.First, WordClass.Common))
            {
                categories.TryAdd(document[match.First].ToString(), match.Category);
            }
        }
    }

    /// <summary><c>Harbour Workers of Telmark (HWT)</c></summary>
    private string? Acronym(TokenMention match)
    {
        var inside = match.End + 1;
        return inside + 1 < document.Tokens.Count
            && document.Tokens[match.End].Kind == TokenKind.OpenBracket
            && document.Tokens[inside + 1].Kind == TokenKind.CloseBracket
            && document.Tokens[inside].Length > 1 && document.IsCapitalised(inside) && document.IsUpper(inside)
            ? document[inside].ToString() : null;
    }
}
