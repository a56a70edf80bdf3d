using News.Text;

namespace News.Views;

/// <summary>What <c>q</c> asks for: all of the words, all of the phrases.</summary>
/// <param name="Words">Search terms; found in any inflection.</param>
/// <param name="Phrases">Runs of search terms; found exactly as written, case and accents aside.</param>
public sealed record TextQuery(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    /// <summary>Longest <c>q</c> in UTF-16 code units: a question has tens, a pasted paragraph hundreds.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Most terms of a <c>q</c>; each costs a look into the index for each article of the rarest.</summary>
    public const int MaxTerms = 64;

    private const string Parameter = "q";

    /// <summary>Reads <c>q</c>: plain words, and phrases between straight or curly double quotation marks. Any other sign only separates words.</summary>
    /// <exception cref="QueryException">It is too long, has no word in it, or a quotation mark is left open.</exception>
    public static TextQuery Parse(string q)
    {
        if (q.Length > MaxLength)
        {
            throw new QueryException(Parameter, $"The query has {q.Length} characters; the most is {MaxLength}.");
        }

        var words = new List<string>();
        var phrases = new List<IReadOnlyList<string>>();
        var terms = 0;
        var isPhrase = false;
        foreach (var range in q.AsSpan().SplitAny('"', '“', '”', '„', '«', '»'))
        {
            terms += isPhrase ? ReadPhrase(q.AsSpan(range), phrases) : ReadWords(q.AsSpan(range), words, phrases);
            isPhrase = !isPhrase;
        }

        // Every mark turns from words to phrase or back: after an even number the last piece was words.
        if (!isPhrase)
        {
            throw new QueryException(Parameter, "A quotation mark is not closed.");
        }

        return terms switch
        {
            0 => throw new QueryException(Parameter, "The query has no word in it."),
            > MaxTerms => throw new QueryException(Parameter, $"The query has {terms} words; the most is {MaxTerms}."),
            _ => new([.. words.Distinct(StringComparer.Ordinal)], phrases),
        };
    }

    private static int ReadPhrase(ReadOnlySpan<char> text, List<IReadOnlyList<string>> phrases)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var phrase = new List<string>();
        var reader = new SearchTermReader(text, buffer);
        while (reader.Read())
        {
            phrase.Add(reader.Term.ToString());
        }

        if (phrase.Count > 0)
        {
            phrases.Add(phrase);
        }

        return phrase.Count;
    }

    /// <summary>In a script without spaces a run of characters is read as a phrase: its characters in any order would be other words.</summary>
    private static int ReadWords(ReadOnlySpan<char> text, List<string> words, List<IReadOnlyList<string>> phrases)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var terms = 0;
        List<string> run = [];
        var runEnd = -1;
        for (; reader.Read(); terms++)
        {
            if (!reader.IsUnspaced)
            {
                words.Add(reader.Term.ToString());
                continue;
            }

            if (reader.Span.Offset != runEnd)
            {
                phrases.Add(run = []);
            }

            run.Add(reader.Term.ToString());
            runEnd = reader.Span.End;
        }

        return terms;
    }
}
