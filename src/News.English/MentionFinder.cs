using News.Enrichment;
using News.English.Lexicon;
using News.English.Names;
using News.English.Numbers;
using News.Text;

namespace News.English;

/// <summary>Runs the finders in an order in which each leaves to the next only what it does not claim, so that no two mentions overlap.</summary>
internal sealed class MentionFinder(EnglishDocument document)
{
    public List<EntityMention> Find()
    {
        var matches = new List<TokenMention>();
        new DateFinder(document).Find(matches);
        matches.AddRange(new NameFinder(document).Find());
        new QuantityFinder(document).Find(matches);
        FindSingleTokens(matches);
        matches.Sort(static (left, right) => left.First.CompareTo(right.First));
        return matches.ConvertAll(match => new EntityMention(
            new TokenRange(match.First, match.End).Span(document.Tokens), match.Category, match.Subcategory, match.Confidence));
    }

    private void FindSingleTokens(List<TokenMention> matches)
    {
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            if (document.IsClaimed(i))
            {
                continue;
            }

            var (category, confidence) = document.Tokens[i].Kind switch
            {
                TokenKind.Email => (EntityCategories.Email, Confidence.Certain),
                TokenKind.Url => (EntityCategories.Url, Confidence.Certain),
                TokenKind.Word when document.Is(i, WordClass.Role) => (EntityCategories.PersonType, Confidence.Listed),
                _ => (null, 0),
            };
            if (category is not null)
            {
                matches.Add(new(i, i + 1, category, null, confidence));
            }
        }
    }
}
