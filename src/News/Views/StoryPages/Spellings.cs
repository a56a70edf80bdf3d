using News.Text;

namespace News.Views.StoryPages;

/// <summary>Joins the spellings of one person's name within a story: the same number of words, each the same but for a letter or two (<c>Qasmir Obrell</c>, <c>Kasmir Obrel</c>).</summary>
/// <remarks>
/// Of bare surnames a letter makes another family: they are joined only as printed, with the one person in the story who bears it (<c>Mr Obrell</c>, <c>Obrell</c>).
/// </remarks>
internal sealed class Spellings
{
    // Transliterations differ by a letter in four: Zelensky, Zelenskyy; more would join different people.
    private const int LettersPerChange = 4;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "president", "minister", "governor", "senator", "judge", "colonel", "general",
        "captain", "major", "lieutenant", "sergeant", "father", "sister", "bishop",
    };

    private readonly Dictionary<string, string> keys;

    private Spellings(Dictionary<string, string> keys) => this.keys = keys;

    public static Spellings Of(IEnumerable<string> names)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.CountBy(SearchTerms.Fold).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key))
        {
            var words = name.Split(' ');
            keys[name] = keys.Values.Distinct(StringComparer.Ordinal).FirstOrDefault(key => AreSame(words, key.Split(' '))) ?? name;
        }

        foreach (var name in keys.Keys.Where(IsSurname).ToList())
        {
            var surname = SurnameOf(name);
            var bearers = keys.Where(pair => !IsSurname(pair.Key) && SurnameOf(pair.Key) == surname).Select(pair => pair.Value).Distinct(StringComparer.Ordinal).ToList();
            keys[name] = bearers is [var only] ? only : surname;
        }

        return new(keys);
    }

    public string KeyOf(string name) => keys[SearchTerms.Fold(name)];

    private static bool IsSurname(string name) => name.Split(' ') is [_] || (name.Split(' ') is [var first, _] && Titles.Contains(first));

    private static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool AreSame(string[] one, string[] other) =>
        one.Length > 1 && one.Length == other.Length && one.Zip(other).All(pair =>
            pair.First == pair.Second || Distance(pair.First, pair.Second) <= Math.Min(pair.First.Length, pair.Second.Length) / LettersPerChange);

    /// <summary>Letters to add, drop or change (Levenshtein 1966).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
