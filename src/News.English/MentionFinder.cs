using News.Enrichment;
using News.English.Lexicon;
using News.English.Names;
using News.English.Numbers;
using News.Text;

namespace News.English;

/// <summary>Runs the finders in an order in which each leaves to the next only what it does not claim, so that no two mentions overlap.</summary>
internal sealed class MentionFinder(EnglishDocument document)
{
    // Keeps its buffers from text to text.
    [ThreadStatic]
    private static DocumentTagger? tagger;

    /// <summary>In text order.</summary>
    public List<TokenMention> Find()
    {
        var matches = new List<TokenMention>();
        new DateFinder(document).Find(matches);
        FindNames(matches);
        new QuantityFinder(document).Find(matches);
        FindSingleTokens(matches);
        matches.Sort(static (left, right) => left.First.CompareTo(right.First));
        return matches;
    }

    private void FindNames(List<TokenMention> matches)
    {
        tagger ??= new(NameModel.Default);

        var shouted = document.Sentences.FindAll(sentence => document.CaseOf(sentence) == LetterCase.Upper);
        var sentences = shouted.Count == 0 ? document.Sentences : document.Sentences.FindAll(sentence => document.CaseOf(sentence) != LetterCase.Upper);
        foreach (var name in tagger.Find(document.Text, document.Tokens, sentences, shouted))
        {
            if (!document.IsClaimed(name.Tokens))
            {
                document.Mark(name.Tokens.First, name.Tokens.End, Claim.Name);
                matches.Add(new(name.Tokens.First, name.Tokens.End, CategoryOf(name.Type), null, NameModel.Default.Confidence(name.Margin)));
            }
        }
    }

    private static string CategoryOf(NameType type) => type switch
    {
        NameType.Person => EntityCategories.Person,
        NameType.Organization => EntityCategories.Organization,
        _ => EntityCategories.Location,
    };

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
