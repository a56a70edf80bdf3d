using System.Text;
using News.Text;

namespace News.Views;

/// <summary>An article's words in order, for stores whose index does not decide everything a query can ask.</summary>
public sealed class SearchableText
{
    private readonly Field title;
    private readonly Field text;

    public SearchableText(string? title, string text)
    {
        this.title = new(title);
        this.text = new(text);
    }

    /// <summary>How many words the text has.</summary>
    public int Words => text.Words.Length;

    /// <param name="hasName">Whether the article has the name in that field.</param>
    public bool Matches(QueryNode node, Func<NameNode, bool> hasName) => node switch
    {
        RunNode run => CountInTitle(run) > 0 || CountInText(run) > 0,
        NearNode near => title.HasNear(near) || (!near.Left.InTitle && text.HasNear(near)),
        NameNode name => hasName(name),
        AndNode and => and.Nodes.All(child => Matches(child, hasName)),
        OrNode or => or.Nodes.Any(child => Matches(child, hasName)),
        NotNode not => !Matches(not.Node, hasName),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a query.", nameof(node)),
    };

    public int CountInTitle(RunNode run) => title.Places(run).Count;

    /// <summary>0 for what is looked for in the title only.</summary>
    public int CountInText(RunNode run) => run.InTitle ? 0 : text.Places(run).Count;

    private sealed class Field
    {
        private string[]? stems;

        public Field(string? text)
        {
            var words = new StringBuilder();
            SearchTerms.Append(text, words, new StringBuilder(), '~');
            Words = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        public string[] Words { get; }

        private string[] Stems => stems ??= [.. Words.Select(EnglishStemmer.Stem)];

        /// <summary>The indexes of the words at which the run begins, rising.</summary>
        public List<int> Places(RunNode run)
        {
            var first = run.Match == RunMatch.Inflected ? EnglishStemmer.Stem(run.Terms[0]) : run.Terms[0];
            var places = new List<int>();
            for (var i = 0; i <= Words.Length - run.Terms.Count; i++)
            {
                var isHere = run.Match switch
                {
                    RunMatch.Inflected => Stems[i] == first,
                    RunMatch.Prefix => Words[i].StartsWith(first, StringComparison.Ordinal),
                    _ => Words[i] == first && Words.AsSpan(i, run.Terms.Count).SequenceEqual([.. run.Terms]),
                };
                if (isHere)
                {
                    places.Add(i);
                }
            }

            return places;
        }

        public bool HasNear(NearNode near)
        {
            var (left, right) = (Places(near.Left), Places(near.Right));
            var (l, r) = (0, 0);
            while (l < left.Count && r < right.Count)
            {
                var gap = left[l] <= right[r] ? right[r] - left[l] - near.Left.Terms.Count : left[l] - right[r] - near.Right.Terms.Count;
                if (gap <= near.Distance)
                {
                    return true;
                }

                _ = left[l] <= right[r] ? l++ : r++;
            }

            return false;
        }
    }
}
