using System.Runtime.InteropServices;
using News.English.Lexicon;
using News.Text.Tagging;

namespace News.English.Languages;

/// <summary>
/// How often short sequences of characters occur in each language, counted when loaded in texts and word lists that were written for this project. They tell languages
/// apart by the likelihood of a text's sequences (T. Dunning, Statistical Identification of Language, 1994).
/// </summary>
internal sealed class NgramCounts
{
    private const int MaxLength = 5;   // with a blank at each end: "the" whole
    private const int MaxWord = 24;    // what is longer says nothing more
    private const float Unseen = 0.1f; // as if each sequence had been seen so often more: in small samples one sight says much (Lidstone's law)
    private const int Buffer = MaxLength * (MaxWord + 2);

    private readonly Dictionary<ulong, List<(int Language, float Gain)>> gains = [];
    private readonly float[] unseen;
    private readonly Script[] scripts;

    private NgramCounts(IReadOnlyList<(string Language, string Text)> samples)
    {
        Languages = [.. samples.Select(sample => sample.Language).Distinct()];
        var counts = new Dictionary<(ulong Ngram, int Language), int>();
        var totals = new int[Languages.Count];
        scripts = new Script[Languages.Count];
        Span<ulong> ngrams = stackalloc ulong[Buffer];
        foreach (var (tag, text) in samples)
        {
            var language = IndexOf(tag);
            scripts[language] = Scripts.Main(text).Script;
            foreach (var range in text.AsSpan().Split(' '))
            {
                foreach (var ngram in ngrams[..Read(text.AsSpan(range).Trim(".,?¿;:'"), ngrams)])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (ngram, language), out _)++;
                    totals[language]++;
                }
            }
        }

        var kinds = counts.Keys.Select(key => key.Ngram).Distinct().Count();
        unseen = Array.ConvertAll(totals, total => MathF.Log(Unseen / (total + (Unseen * kinds))));
        foreach (var ((ngram, language), count) in counts)
        {
            ref var ofNgram = ref CollectionsMarshal.GetValueRefOrAddDefault(gains, ngram, out _);
            (ofNgram ??= []).Add((language, MathF.Log((count + Unseen) / Unseen)));
        }
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>From the lists of small words and the running texts built into this assembly.</summary>
    public static NgramCounts Load() => new(
        [.. Resource.Lines("languages.tsv").Concat(Resource.Lines("language-samples.tsv")).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))]);

    /// <summary>The script that a language is written in.</summary>
    public Script ScriptOf(int language) => scripts[language];

    /// <returns>−1 for a language that is not told.</returns>
    public int IndexOf(string language)
    {
        for (var i = 0; i < Languages.Count; i++)
        {
            if (Languages[i] == language)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds the logarithm of how likely a word is in each language.</summary>
    public void Add(ReadOnlySpan<char> word, Span<float> sums)
    {
        Span<ulong> ngrams = stackalloc ulong[Buffer];
        foreach (var ngram in ngrams[..Read(word, ngrams)])
        {
            if (!gains.TryGetValue(ngram, out var ofNgram))
            {
                continue;   // of no language, so it speaks against none
            }

            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += unseen[i];
            }

            foreach (var (language, gain) in CollectionsMarshal.AsSpan(ofNgram))
            {
                sums[language] += gain;
            }
        }
    }

    private static int Read(ReadOnlySpan<char> word, Span<ulong> ngrams)
    {
        var (length, count) = (Math.Min(word.Length, MaxWord), 0);
        for (var start = -1; start < length; start++)
        {
            var hash = FeatureHash.Empty;
            for (var end = start; end < start + MaxLength && end <= length; end++)
            {
                hash = FeatureHash.Append(hash, end < 0 || end == length ? ' ' : char.ToLowerInvariant(word[end]));
                if (end >= 0)
                {
                    ngrams[count++] = hash;
                }
            }
        }

        return count;
    }
}
