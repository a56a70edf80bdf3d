using System.Globalization;
using News.English.Lexicon;
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

/// <summary>Connotations of words and of phrases, by their stems.</summary>
internal sealed class Connotations
{
    private const string OfQuality = "=";

    private static readonly Lazy<Connotations> Listed = new(() => new(Resource.Lines("connotations.tsv")));

    private readonly Dictionary<ulong, (Connotation Connotation, bool Continues)> phrases = [];

    /// <param name="lines">Agent and patient, or an equals sign and quality; expressions with commas. What comes first counts.</param>
    public Connotations(IEnumerable<string> lines)
    {
        foreach (var cells in lines.Select(line => line.Split('\t')))
        {
            var value = Value(cells[1]);
            var connotation = cells[0] == OfQuality ? new Connotation(0, 0, value) : new(Value(cells[0]), value, 0);
            foreach (var expression in cells[2].Split(", "))
            {
                Add(expression, connotation);
            }
        }
    }

    public static Connotations Default => Listed.Value;

    /// <summary>A phrase with one more stem; it begins as the hash of its first stem.</summary>
    public static ulong Append(ulong phrase, ulong stem) => FeatureHash.Combine(phrase, stem);

    /// <summary>What a phrase lets think, and whether a longer one begins with it.</summary>
    public (Connotation Connotation, bool Continues) Find(ulong phrase) => phrases.GetValueOrDefault(phrase);

    private static sbyte Value(string cell) => sbyte.Parse(cell, CultureInfo.InvariantCulture);

    private void Add(string expression, Connotation connotation)
    {
        var stems = Tokenizer.Tokenize(expression).ConvertAll(token => ToneForms.Stem(token.In(expression)));
        var phrase = stems[0];
        foreach (var stem in stems.Skip(1))
        {
            phrases[phrase] = Find(phrase) with { Continues = true };
            phrase = Append(phrase, stem);
        }

        var (known, continues) = Find(phrase);
        phrases[phrase] = (Joined(known, connotation), continues);
    }

    // A word may be an act in one list and a quality in another (attack).
    private static Connotation Joined(Connotation known, Connotation next) => next.IsAct
        ? known.IsAct ? known : known with { Agent = next.Agent, Patient = next.Patient }
        : known.Quality != 0 ? known : known with { Quality = next.Quality };
}
