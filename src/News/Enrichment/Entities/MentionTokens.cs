using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Entities;

/// <summary>An article's tokens, each with the mention of a person, place or organisation that it belongs to. Beyond the ends there is nothing.</summary>
internal sealed class MentionTokens
{
    private readonly int[] owner;
    private readonly string text;
    private readonly Token[] tokens;

    public MentionTokens(string text, Token[] tokens, NamedMention[] mentions)
    {
        (this.text, this.tokens) = (text, tokens);
        owner = new int[tokens.Length];
        Ranges = new TokenRange[mentions.Length];
        Array.Fill(owner, -1);
        var next = 0;
        var order = Order(mentions);
        for (var at = 0; at < mentions.Length; at++)
        {
            var i = order?[at] ?? at;
            if (!EntityCategories.IsName(mentions[i].Category))
            {
                continue;
            }

            var span = mentions[i].Span;
            while (next < tokens.Length && tokens[next].Offset < span.Offset)
            {
                next++;
            }

            var first = next;
            while (next < tokens.Length && tokens[next].Offset < span.End && tokens[next].End <= span.End)
            {
                owner[next++] = i;
            }

            Ranges[i] = new(first, next);
        }
    }

    public int Count => tokens.Length;

    /// <summary>The tokens of each mention; empty where it has none of its own.</summary>
    public TokenRange[] Ranges { get; }

    /// <summary>The mention at a token, or -1.</summary>
    public int Owner(int index) => (uint)index < (uint)owner.Length ? owner[index] : -1;

    /// <summary>A word outside names; empty for anything else.</summary>
    public ReadOnlySpan<char> Free(int index) => Owner(index) < 0 ? Word(index) : default;

    public ReadOnlySpan<char> Word(int index) => (uint)index < (uint)tokens.Length && tokens[index].IsWord ? tokens[index].In(text) : default;

    /// <summary>Where the next <c>the</c>, <c>a</c>, <c>an</c> or <c>another</c> outside names stands, from a token on; after the last one the end.</summary>
    public int NextArticle(int from)
    {
        for (var i = from; i < tokens.Length; i++)
        {
            var isArticle = owner[i] < 0 && tokens[i].Length switch
            {
                1 => Is(i, "a"),
                2 => Is(i, "an"),
                3 => Is(i, "the"),
                7 => Is(i, "another"),
                _ => false,
            };
            if (isArticle)
            {
                return i;
            }
        }

        return tokens.Length;
    }

    /// <summary>A number outside names; empty for anything else.</summary>
    public ReadOnlySpan<char> Digits(int index) => Owner(index) < 0 && (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Number ? tokens[index].In(text) : default;

    /// <summary>The <c>’s</c> inside a phrase, over which it goes on.</summary>
    public bool IsClitic(int index) => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Clitic;

    public bool EndsSentence(int index) => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Terminator;

    public bool Is(int index, string word) => Spelled.As(Word(index), word);

    public bool IsComma(int index) => (uint)index < (uint)tokens.Length && tokens[index].Kind == TokenKind.Punctuation && text[tokens[index].Offset] == ',';

    public TextSpan Span(int first, int end) => new TokenRange(first, end).Span(tokens);

    // As analysers give them; of two in one place the outer one comes first.
    private static int[]? Order(NamedMention[] mentions)
    {
        for (var i = 1; i < mentions.Length; i++)
        {
            if (mentions[i - 1].Span > mentions[i].Span)
            {
                var order = Enumerable.Range(0, mentions.Length).ToArray();
                Array.Sort(order, (left, right) => mentions[left].Span.CompareTo(mentions[right].Span) is var byPlace and not 0 ? byPlace : left.CompareTo(right));
                return order;
            }
        }

        return null;
    }
}
