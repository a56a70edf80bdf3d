using System.Buffers;
using System.Text;
using News.Text;

namespace News.Views;

/// <summary>Finds where the words and phrases of a query stand in an article.</summary>
public sealed class Highlights
{
    /// <summary>Most marks of one article: a list shows a line or two of it.</summary>
    public const int MaxCount = 10;

    /// <summary>How far into a text marks are looked for, so that a page of book-length texts costs no more than a page of long articles.</summary>
    public const int MaxSearched = 100_000;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t");

    private readonly Marks title;
    private readonly Marks text;

    public Highlights(TextQuery query)
    {
        title = new(query.Runs);
        text = query.Runs.Any(run => run.InTitle) ? new([.. query.Runs.Where(run => !run.InTitle)]) : title;
    }

    /// <summary>The first marks, headline before text.</summary>
    public IReadOnlyList<Highlight> In(ReadOnlySpan<char> headline, ReadOnlySpan<char> body)
    {
        var found = new List<Highlight>();
        title.Find("title", headline, found);
        text.Find("text", body[..Math.Min(body.Length, MaxSearched)], found);
        return found;
    }

    /// <summary>What is marked in one field.</summary>
    private sealed class Marks
    {
        private readonly List<string> stems;
        private readonly List<IReadOnlyList<string>> phrases;
        private readonly List<string> prefixes;
        private readonly SearchValues<char> firstLetters;
        private readonly SearchValues<string> beginnings;

        public Marks(IReadOnlyList<RunNode> runs)
        {
            stems = [.. Of(RunMatch.Inflected).Select(terms => EnglishStemmer.Stem(terms[0])).Distinct()];
            phrases = [.. Of(RunMatch.AsWritten)];
            prefixes = [.. Of(RunMatch.Prefix).Select(terms => terms[0])];
            List<string> terms = [.. stems, .. prefixes, .. phrases.Select(phrase => phrase[0])];
            firstLetters = SearchValues.Create([.. terms.Select(term => term[0])]);
            beginnings = SearchValues.Create([.. terms.SelectMany(BeginningsOf).Where(beginning => Ascii.IsValid(beginning)).Distinct()], StringComparison.OrdinalIgnoreCase);

            IEnumerable<IReadOnlyList<string>> Of(RunMatch match) => runs.Where(run => run.Match == match).Select(run => run.Terms);
        }

        public void Find(string field, ReadOnlySpan<char> text, List<Highlight> found)
        {
            var foreign = -1;
            for (var (at, marked) = (0, 0); found.Count < MaxCount && NextPart(text, at, ref foreign) is { } part; at = part.End)
            {
                marked = Find(field, text, part, marked, found);
            }
        }

        /// <summary>How a word of that term may begin as printed: its first two letters, with a sign between them that terms leave out (<c>O'Hara</c>, <c>U.N.</c>, <c>1,000</c>).</summary>
        private static IEnumerable<string> BeginningsOf(string term) =>
            term.Length == 1 ? [term]
            : term is [var first, 'i', _] ? [term[..2], $"{first}y", $"{first}'", $"{first}."]   // dying: die
            : [term[..2], $"{term[0]}'", $"{term[0]}.", $"{term[0]},"];

        /// <summary>The next part of the text, between two spaces, in which a wanted term may begin: terms end at spaces, and most parts are passed over unread.</summary>
        /// <param name="foreign">The next character that is no ASCII, and so may fold to any letter; found once for all parts before it.</param>
        private TextSpan? NextPart(ReadOnlySpan<char> text, int from, ref int foreign)
        {
            for (var at = from; at < text.Length; at++)
            {
                if (foreign < at)
                {
                    var next = text[at..].IndexOfAnyExceptInRange('\0', '\x7F');
                    foreign = next < 0 ? text.Length : at + next;
                }

                var plain = text[at..foreign].IndexOfAny(beginnings);
                at = plain < 0 ? foreign : at + plain;
                if (at < text.Length && (plain < 0 || at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                {
                    var start = from + text[from..at].LastIndexOfAny(Spaces) + 1;
                    var length = text[at..].IndexOfAny(Spaces);
                    return new(start, (length < 0 ? text.Length : at + length) - start);
                }
            }

            return null;
        }

        /// <returns>The end of the last mark.</returns>
        private int Find(string field, ReadOnlySpan<char> text, TextSpan part, int marked, List<Highlight> found)
        {
            Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
            Span<char> stem = stackalloc char[SearchTermReader.MaxTermLength];
            var reader = new SearchTermReader(text.Slice(part.Offset, part.Length), buffer);
            while (found.Count < MaxCount && reader.Read())
            {
                var start = part.Offset + reader.Span.Offset;
                if (start < marked || !firstLetters.Contains(reader.Term[0]))
                {
                    continue;
                }

                var end = PhraseEnd(text, reader.Term, start) ?? (HasWord(reader.Term, stem) ? start + reader.Span.Length : start);
                if (end > start)
                {
                    found.Add(new(field, start, end - start));
                    marked = end;
                }
            }

            return marked;
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

            var length = 0;
            foreach (var wanted in stems)
            {
                if (!MayStemTo(term, wanted))
                {
                    continue;
                }

                if (length == 0)
                {
                    term.CopyTo(stem);
                    length = EnglishStemmer.Stem(stem[..term.Length]);
                }

                if (stem[..length].SequenceEqual(wanted))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Passes over most words without stemming them.</summary>
        private static bool MayStemTo(ReadOnlySpan<char> term, string stem) =>
            term.Length >= stem.Length && term.StartsWith(stem.AsSpan(0, Math.Max(1, stem.Length - EnglishStemmer.MostChangedLetters)));

        /// <summary>Where the longest phrase that begins at the current term ends.</summary>
        private int? PhraseEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> first, int start)
        {
            int? longest = null;
            foreach (var phrase in phrases)
            {
                if (first.SequenceEqual(phrase[0]) && EndOf(phrase, text, start) is { } end && !(end < longest))
                {
                    longest = end;
                }
            }

            return longest;
        }

        private static int? EndOf(IReadOnlyList<string> phrase, ReadOnlySpan<char> text, int start)
        {
            Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
            var reader = new SearchTermReader(text[start..], buffer);
            foreach (var term in phrase)
            {
                if (!reader.Read() || !reader.Term.SequenceEqual(term))
                {
                    return null;
                }
            }

            return start + reader.Span.End;
        }
    }
}
