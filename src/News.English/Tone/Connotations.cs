using System.Globalization;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>What an expression lets its reader think, from −2 (worst) to 2.</summary>
/// <param name="Agent">Of who does it.</param>
/// <param name="Patient">Of who it is done to.</param>
/// <param name="Quality">Of who it is said of.</param>
internal readonly record struct Connotation(sbyte Agent, sbyte Patient, sbyte Quality)
{
    public bool IsAct => Agent != 0 || Patient != 0;

    public bool IsNone => this == default;
}

/// <param name="Continues">Whether a longer expression begins with it.</param>
internal readonly record struct ListedPhrase(Connotation Connotation, bool Continues);

/// <summary>Connotations of words and of phrases, by their stems.</summary>
/// <param name="phrases">By <see cref="Key"/>.</param>
internal sealed class Connotations(PackedTable<ListedPhrase> phrases)
{
    private const string OfQuality = "=";

    /// <param name="lines">Agent and patient, or an equals sign and quality; expressions with commas. What comes first counts. Empty lines and comments (<c>#</c>) count for nothing.</param>
    public static Connotations Of(IEnumerable<string> lines)
    {
        var phrases = new Dictionary<ulong, ListedPhrase>();
        foreach (var cells in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var value = Value(cells[1]);
            var connotation = cells[0] == OfQuality ? new Connotation(0, 0, value) : new(Value(cells[0]), value, 0);
            foreach (var expression in cells[2].Split(", "))
            {
                Add(expression, connotation, phrases);
            }
        }

        return new(PackedTable.Build(phrases.Select(phrase => KeyValuePair.Create(Key(phrase.Key), phrase.Value))));
    }

    /// <exception cref="InvalidDataException">No table of phrases.</exception>
    public static Connotations Read(ModelReader reader) => new(PackedTable.Read<ListedPhrase>(reader));

    public void Write(BinaryWriter writer) => phrases.Write(writer);

    /// <summary>A phrase with one more stem; it begins as the hash of its first stem.</summary>
    public static ulong Append(ulong phrase, ulong stem) => FeatureHash.Combine(phrase, stem);

    public ListedPhrase Find(ulong phrase) => phrases.ValueOf(Key(phrase));

    private static FeatureKey Key(ulong phrase) => new(1, phrase);

    private static sbyte Value(string cell) => sbyte.Parse(cell, CultureInfo.InvariantCulture);

    private static void Add(string expression, Connotation connotation, Dictionary<ulong, ListedPhrase> phrases)
    {
        var stems = Tokenizer.Tokenize(expression).ConvertAll(token => ToneForms.Stem(token.In(expression)));
        var phrase = stems[0];
        foreach (var stem in stems.Skip(1))
        {
            phrases[phrase] = phrases.GetValueOrDefault(phrase) with { Continues = true };
            phrase = Append(phrase, stem);
        }

        var known = phrases.GetValueOrDefault(phrase);
        phrases[phrase] = known with { Connotation = Joined(known.Connotation, connotation) };
    }

    // A word may be an act in one list and a quality in another (attack).
    private static Connotation Joined(Connotation known, Connotation next) => next.IsAct
        ? known.IsAct ? known : known with { Agent = next.Agent, Patient = next.Patient }
        : known.Quality != 0 ? known : known with { Quality = next.Quality };
}
