using System.Buffers;
using News.Text;

namespace News.Views;

/// <summary>Finds where the words and phrases of a query stand in an article.</summary>
public sealed class Highlights
{
    /// <summary>Most marks of one article: a list shows a line or two of it.</summary>
    public const int MaxCount = 10;

    /// <summary>How far into a text marks are looked for, so that a page of book-length texts costs no more than a page of long articles.</summary>
    private const int MaxSearched = 100_000;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly IReadOnlyList<IReadOnlyList<string>> phrases;
    private readonly SearchValues<char> firstLetters;

    public Highlights(TextQuery query)
    {
        var words = query.Words.Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        stems = words.GetAlternateLookup<ReadOnlySpan<char>>();
        firstLetters = SearchValues.Create([.. words.Select(stem => stem[0])]);
        phrases = query.Phrases;
    }

    /// <summary>The first marks, headline before text.</summary>
    public IReadOnlyList<Highlight> In(string? title, string text)
    {
        var found = new List<Highlight>();
        Find("title", title, found);
        Find("text", text.AsSpan(0, Math.Min(text.Length, MaxSearched)), found);
        return found;
    }

    private void Find(string field, ReadOnlySpan<char> text, List<Highlight> found)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        Span<char> stem = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var marked = 0;
        while (found.Count < MaxCount && reader.Read())
        {
            var start = reader.Span.Offset;
            if (start < marked)
            {
                continue;
            }

            var end = PhraseEnd(text, reader) ?? (HasWord(reader.Term, stem) ? reader.Span.End : start);
            if (end > start)
            {
                found.Add(new(field, start, end - start));
                marked = end;
            }
        }
    }

    // A stem begins with the letter of its word: most words are passed over without being stemmed.
    private bool HasWord(ReadOnlySpan<char> term, Span<char> stem)
    {
        if (!firstLetters.Contains(term[0]))
        {
            return false;
        }

        term.CopyTo(stem);
        return stems.Contains(stem[..EnglishStemmer.Stem(stem[..term.Length])]);
    }

    /// <summary>Where the longest phrase that begins at the current term ends.</summary>
    private int? PhraseEnd(ReadOnlySpan<char> text, SearchTermReader first)
    {
        int? longest = null;
        foreach (var phrase in phrases)
        {
            if (first.Term.SequenceEqual(phrase[0]) && EndOf(phrase, text, first.Span) is { } end && !(end < longest))
            {
                longest = end;
            }
        }

        return longest;
    }

    private static int? EndOf(IReadOnlyList<string> phrase, ReadOnlySpan<char> text, TextSpan first)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text[first.Offset..], buffer);
        foreach (var term in phrase)
        {
            if (!reader.Read() || !reader.Term.SequenceEqual(term))
            {
                return null;
            }
        }

        return first.Offset + reader.Span.End;
    }
}
