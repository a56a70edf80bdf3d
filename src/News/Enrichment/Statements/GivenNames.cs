using News.Enrichment.Entities;
using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Given names that tell <c>he</c> from <c>she</c>. Names that both bear are not among them, and most surnames tell nothing.</summary>
internal static class GivenNames
{
    private const string Resource = "given-names.tsv";

    private static readonly Lazy<WordTable<bool>> Female = new(Load);

    /// <param name="name">Of a person, whole; a title may stand before it.</param>
    public static bool? IsFemale(string name)
    {
        var rest = name.AsSpan();
        for (var i = 0; i < 2; i++)
        {
            var space = rest.IndexOf(' ');
            if (Female.Value.TryGet(NameKey.Plain((space < 0 ? rest : rest[..space]).ToString()), out var female))
            {
                return female;
            }

            if (space < 0)
            {
                break;
            }

            rest = rest[(space + 1)..];
        }

        return null;
    }

    private static WordTable<bool> Load() => new(
        ShippedList.Lines(Resource).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(fields => (fields[1], fields[0] == "female")));
}
