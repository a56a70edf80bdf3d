using System.Collections.Frozen;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>
/// Words by which different reports tell the same happening: <i>buys</i>, <i>acquires</i>, <i>takeover</i>. They count as one, so that a lead of twenty words is not strange to
/// another for its choice of verb.
/// </summary>
internal static class SameWords
{
    private const string Resource = "same-words.txt";

    private static readonly Lazy<FrozenDictionary<ulong, ulong>> Forms = new(Load);

    /// <param name="form">The hash of a stem.</param>
    /// <returns>That of the group's first word; of a word in no group its own.</returns>
    public static ulong Of(ulong form) => Forms.Value.GetValueOrDefault(form, form);

    private static FrozenDictionary<ulong, ulong> Load()
    {
        var forms = new Dictionary<ulong, ulong>();
        foreach (var line in ShippedList.Lines(Resource))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                forms[FormOf(word)] = FormOf(words[0]);
            }
        }

        return forms.ToFrozenDictionary();
    }

    private static ulong FormOf(string word) => FeatureHash.Of(EnglishStemmer.Stem(word));
}
