using News.Enrichment;
using News.Text;

namespace News.English.Lexicon;

/// <summary>What a listed name names.</summary>
internal enum NameKind
{
    None,
    Country,
    City,
    Region,
    Place,
    Organization,
    Company,
}

/// <summary>Names of places and organisations, of one word or many, exactly as printed.</summary>
internal sealed class NameList
{
    private const int MaxWords = 8;
    private const int MaxLength = 96;

    private readonly Dictionary<string, NameKind> names = new(16_000, StringComparer.Ordinal);
    private readonly Dictionary<string, NameKind>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="onLongName">Told the first word of each name of several.</param>
    public NameList(Action<string> onLongName)
    {
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        AddAll(Countries.Names, NameKind.Country, onLongName);
        AddAll(Resource.Lines("organizations.txt"), NameKind.Organization, onLongName);
        AddAll(Resource.Lines("cities.txt"), NameKind.City, onLongName);
        AddAll(Resource.Lines("regions.txt"), NameKind.Region, onLongName);
        AddAll(Resource.Lines("places.txt"), NameKind.Place, onLongName);
        AddAll(Resource.Lines("companies.txt"), NameKind.Company, onLongName);
    }

    /// <summary>The longest listed name that starts with the given token.</summary>
    /// <param name="longer">Whether any listed name of several words starts like this.</param>
    /// <param name="end">First token after the name.</param>
    public NameKind Match(string text, IReadOnlyList<Token> tokens, int first, int limit, bool longer, out int end)
    {
        var best = Find(tokens[first].In(text));
        end = first + 1;
        if (!longer)
        {
            return best;
        }

        Span<char> name = stackalloc char[MaxLength];
        var length = 0;
        for (var i = first; i < Math.Min(limit, first + MaxWords); i++)
        {
            var spaced = i > first && tokens[i].Offset > tokens[i - 1].End;
            if (length + tokens[i].Length + 1 > MaxLength)
            {
                break;
            }

            if (spaced)
            {
                name[length++] = ' ';
            }

            tokens[i].In(text).CopyTo(name[length..]);
            length += tokens[i].Length;
            if (i > first && Find(name[..length]) is not NameKind.None and var kind)
            {
                best = kind;
                end = i + 1;
            }
        }

        return best;
    }

    private NameKind Find(ReadOnlySpan<char> name) => lookup.TryGetValue(name, out var kind) ? kind : NameKind.None;

    // The first list that has a name decides.
    private void AddAll(IEnumerable<string> list, NameKind kind, Action<string> onLongName)
    {
        foreach (var name in list)
        {
            if (names.TryAdd(name, kind) && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                onLongName(name[..space]);
            }
        }
    }
}
