using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>A capitalised word after a title (Mr., President, Minister) names a person, though the model knows neither the word nor another mention of it.</summary>
internal static class TitledNames
{
    // What a title is worth as a margin: more than the model’s doubts about an unknown word, less than what it is sure of.
    private const int Margin = 200;

    /// <summary>The names with those that only a title tells; a single unsure word of another type after a title becomes a person.</summary>
    /// <param name="names">In order.</param>
    public static List<TaggedName> Complete(List<TaggedName> names, string text, List<Token> tokens, IReadOnlyList<TokenRange> sentences)
    {
        var result = new List<TaggedName>(names.Count);
        var next = 0;
        foreach (var sentence in sentences)
        {
            var free = sentence.First;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var titled = i > free && IsTitle(text, tokens[i - 1]) && MayBeName(text, tokens[i]);
                if (next < names.Count && names[next].Tokens.First == i)
                {
                    var name = names[next++];
                    result.Add(titled && name is { Tokens.Count: 1, Margin: < Margin } ? name with { Type = NameType.Person, Margin = Margin } : name);
                    free = name.Tokens.End;
                    i = free - 1;
                }
                else if (titled && !IsCapitalised(text, tokens, i + 1, sentence.End))
                {
                    result.Add(new(new(i, i + 1), NameType.Person, Margin));
                    free = i + 1;
                }
            }
        }

        return result;
    }

    private static bool IsTitle(string text, Token token) =>
        token.IsWord && char.IsUpper(text[token.Offset]) && Vocabulary.Default.Find(Plain(text, token)).Is(WordClass.Title | WordClass.AbbreviatedTitle);

    /// <summary>Whether a capitalised word may be a name: one that is written small, or the name of a people, makes none of a title: "President Elect", "Minister Responsible", "General Electric".</summary>
    public static bool MayBeName(string text, Token token) =>
        token is { Kind: TokenKind.Word, LinesBefore: < 2 } && char.IsUpper(text[token.Offset]) && token.Length > 1
        && !Vocabulary.Default.Find(token.In(text)).Is(WordClass.Common | WordClass.Function | WordClass.Demonym | WordClass.NotName | WordClass.Title
            | WordClass.OrgFirst | WordClass.OrgLast | WordClass.Month | WordClass.Weekday);

    private static bool IsCapitalised(string text, List<Token> tokens, int i, int end) => i < end && tokens[i].IsWord && char.IsUpper(text[tokens[i].Offset]);

    private static ReadOnlySpan<char> Plain(string text, Token token) => token.Kind == TokenKind.Abbreviation ? text.AsSpan(token.Offset, token.Length - 1) : token.In(text);
}
