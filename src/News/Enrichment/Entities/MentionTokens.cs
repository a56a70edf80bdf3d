using News.Text;

namespace News.Enrichment.Entities;

/// <summary>An article's tokens, each with the mention of a person, place or organisation that it belongs to. Beyond the ends there is nothing.</summary>
internal sealed class MentionTokens
{
    private readonly int[] owner;
    private readonly string text;
    private readonly IReadOnlyList<Token> tokens;

    public MentionTokens(string text, IReadOnlyList<Token> tokens, IReadOnlyList<NamedMention> mentions)
    {
        (this.text, this.tokens) = (text, tokens);
        owner = new int[tokens.Count];
        Ranges = new TokenRange[mentions.Count];
        Array.Fill(owner, -1);
        var next = 0;
        foreach (var i in Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].Span))
        {
            if (mentions[i].Category is not (EntityCategories.Person or EntityCategories.Location or EntityCategories.Organization))
            {
                continue;
            }

            while (next < tokens.Count && tokens[next].Offset < mentions[i].Span.Offset)
            {
                next++;
            }

            var first = next;
            while (next < tokens.Count && tokens[next].Offset < mentions[i].Span.End && tokens[next].End <= mentions[i].Span.End)
            {
                owner[next++] = i;
            }

            Ranges[i] = new(first, next);
        }
    }

    public int Count => tokens.Count;

    /// <summary>The tokens of each mention; empty where it has none of its own.</summary>
    public TokenRange[] Ranges { get; }

    /// <summary>The mention at a token, or -1.</summary>
    public int Owner(int index) => index >= 0 && index < owner.Length ? owner[index] : -1;

    /// <summary>A word outside names; empty for anything else.</summary>
    public ReadOnlySpan<char> Free(int index) => Owner(index) < 0 ? Word(index) : default;

    public ReadOnlySpan<char> Word(int index) => index >= 0 && index < tokens.Count && tokens[index].IsWord ? tokens[index].In(text) : default;

    /// <summary>The <c>’s</c> inside a phrase, over which it goes on.</summary>
    public bool IsClitic(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Clitic;

    public bool Is(int index, string word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsComma(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Punctuation && text[tokens[index].Offset] == ',';

    public TextSpan Span(int first, int end) => new TokenRange(first, end).Span(tokens);
}
