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

    private readonly Marks title;
    private readonly Marks text;

    public Highlights(TextQuery query)
    {
        title = new(query.Runs);
        text = new([.. query.Runs.Where(run => !run.InTitle)]);
    }

    /// <summary>The first marks, headline before text.</summary>
    public IReadOnlyList<Highlight> In(string? headline, string body)
    {
        var found = new List<Highlight>();
        title.Find("title", headline, found);
        text.Find("text", body.AsSpan(0, Math.Min(body.Length, MaxSearched)), found);
        return found;
    }

    /// <summary>What is marked in one field.</summary>
    private sealed class Marks
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stems;
        private readonly List<IReadOnlyList<string>> phrases;
        private readonly List<string> prefixes;
        private readonly SearchValues<char> firstLetters;

        public Marks(IReadOnlyList<RunNode> runs)
        {
            var words = Of(RunMatch.Inflected).Select(terms => EnglishStemmer.Stem(terms[0])).ToHashSet(StringComparer.Ordinal);
            stems = words.GetAlternateLookup<ReadOnlySpan<char>>();
            phrases = [.. Of(RunMatch.AsWritten)];
            prefixes = [.. Of(RunMatch.Prefix).Select(terms => terms[0])];
            firstLetters = SearchValues.Create([.. words.Concat(prefixes).Concat(phrases.Select(phrase => phrase[0])).Select(term => term[0])]);

            IEnumerable<IReadOnlyList<string>> Of(RunMatch match) => runs.Where(run => run.Match == match).Select(run => run.Terms);
        }

        public void Find(string field, ReadOnlySpan<char> text, List<Highlight> found)
        {
            Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
            Span<char> stem = stackalloc char[SearchTermReader.MaxTermLength];
            var reader = new SearchTermReader(text, buffer);
            var marked = 0;
            while (found.Count < MaxCount && reader.Read())
            {
                // A stem begins with the letter of its word: most words are passed over without being stemmed.
                var start = reader.Span.Offset;
                if (start < marked || !firstLetters.Contains(reader.Term[0]))
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

        private bool HasWord(ReadOnlySpan<char> term, Span<char> stem)
        {
            foreach (var prefix in prefixes)
            {
                if (term.StartsWith(prefix))
                {
                    return true;
                }
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
}
