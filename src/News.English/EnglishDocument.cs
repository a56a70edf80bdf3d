using News.English.Lexicon;
using News.Text;

namespace News.English;

/// <summary>How a sentence uses capital letters: what they say about names.</summary>
internal enum LetterCase
{
    /// <summary>Capitals mark names and the first word.</summary>
    Running,

    /// <summary>Most words are capitalised, as in headlines: a capital proves nothing.</summary>
    Title,

    /// <summary>All capitals.</summary>
    Upper,
}

/// <summary>What kind of mention a token belongs to.</summary>
internal enum Claim
{
    None,
    Name,

    /// <summary>A date or quantity.</summary>
    Number,
}

/// <summary>A text with its tokens looked up once, for all that read it. Not shared between analyses.</summary>
internal sealed class EnglishDocument
{
    private readonly Claim[] claims;

    public EnglishDocument(string text, List<Token> tokens, Vocabulary vocabulary)
    {
        Text = text;
        Tokens = tokens;
        Vocabulary = vocabulary;
        Sentences = SentenceSplitter.Split(text, tokens);
        claims = new Claim[tokens.Count];
        Words = new Word[tokens.Count];
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] = Look(tokens[i]);
        }
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public Vocabulary Vocabulary { get; }

    public List<TokenRange> Sentences { get; }

    /// <summary>One for each token.</summary>
    public Word[] Words { get; }

    public bool Is(int token, WordClass classes) => Words[token].Is(classes);

    public ReadOnlySpan<char> this[int token] => Tokens[token].In(Text);

    /// <summary>What a token is already part of.</summary>
    public Claim ClaimOn(int token) => claims[token];

    public bool IsClaimed(int token) => claims[token] != Claim.None;

    /// <summary>Whether any token of a range is part of something.</summary>
    public bool IsClaimed(TokenRange range) => claims.AsSpan(range.First, range.Count).ContainsAnyExcept(Claim.None);

    public void Mark(int first, int end, Claim claim) => claims.AsSpan(first, end - first).Fill(claim);

    public bool IsCapitalised(int token) => Tokens[token].IsWord && char.IsUpper(Text[Tokens[token].Offset]);

    public bool IsUpper(int token)
    {
        foreach (var c in this[token])
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    public LetterCase CaseOf(TokenRange sentence)
    {
        var (words, capitalised, upper) = (0, 0, 0);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word && Tokens[i].Length > 1 && !Is(i, WordClass.Function))
            {
                words++;
                capitalised += IsCapitalised(i) ? 1 : 0;
                upper += IsUpper(i) ? 1 : 0;
            }
        }

        // Four content words in five: a running sentence of names alone is rarer than a headline.
        return words < 3 || capitalised * 5 < words * 4 ? LetterCase.Running : upper * 5 < words * 4 ? LetterCase.Title : LetterCase.Upper;
    }

    private Word Look(Token token) => token.Kind switch
    {
        TokenKind.Word or TokenKind.Clitic => Vocabulary.Find(token.In(Text)),
        TokenKind.Abbreviation => Vocabulary.Find(Text.AsSpan(token.Offset, token.Length - 1)),
        _ => default,
    };
}
