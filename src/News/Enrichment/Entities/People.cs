namespace News.Enrichment.Entities;

/// <summary>Joins a surname, and a name with initials or without its middle name, to the one person of the article who bears it.</summary>
internal sealed class People
{
    private const int LongestName = 6;      // in words; what is longer is hardly one

    private readonly Dictionary<string, int> firstAt = new(StringComparer.Ordinal);
    private readonly Bearers bySurname = new();
    private readonly Bearers byGiven = new();
    private readonly Bearers byPart = new();

    public static void Join(NamedMention[] mentions)
    {
        if (!HasTwo(mentions))
        {
            return;
        }

        var people = new People();
        people.Learn(mentions);
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Category == EntityCategories.Person)
            {
                mentions[i] = people.Joined(mentions[i], i);
            }
        }
    }

    private static bool HasTwo(NamedMention[] mentions)
    {
        string? one = null;
        foreach (var mention in mentions)
        {
            if (mention.Category == EntityCategories.Person && (one ??= mention.Name) != mention.Name)
            {
                return true;
            }
        }

        return false;
    }

    private void Learn(NamedMention[] mentions)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            var name = mentions[i].Name;
            if (mentions[i].Category == EntityCategories.Person && firstAt.TryAdd(name, i) && name.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space)
            {
                bySurname.Add(NameFolding.Surname(name), name);
                byGiven.Add(name[..space], name);
                LearnParts(name);
            }
        }

        // "K. Orwin", where nobody of that surname has a whole name
        foreach (var name in firstAt.Keys.Where(name => name.IndexOf(' ', StringComparison.Ordinal) == 1 && bySurname.Of(NameFolding.Surname(name)).Count == 0).ToList())
        {
            bySurname.Add(NameFolding.Surname(name), name);
        }
    }

    // "Carrasco" of "inés carrasco ledezma", "arkady lvovich" and "van der aalst", where the words between the first and the last are part of what somebody is called
    private void LearnParts(string name)
    {
        var words = name.Split(' ');
        for (var i = 1; words.Length <= LongestName && i < words.Length - 1; i++)
        {
            byPart.Add(words[i], name);
            byPart.Add(string.Join(' ', words[..(i + 1)]), name);
            byPart.Add(string.Join(' ', words[i..]), name);
        }
    }

    private NamedMention Joined(NamedMention mention, int at)
    {
        var name = mention.Name;
        var isSurname = !name.Contains(' ', StringComparison.Ordinal);
        if (isSurname && bySurname.Of(name).Count == 0 && byGiven.Of(name) is [var called])
        {
            return mention with { Name = called, JoinedBy = Joins.ShortForm };
        }

        var bearers = isSurname ? bySurname.Of(name) : bySurname.Of(NameFolding.Surname(name)).FindAll(other => IsShortOf(name, other));
        var how = isSurname ? Joins.Surname : Joins.ShortForm;
        return bearers switch
        {
            [var only] => mention with { Name = only, JoinedBy = how },
            [] => byPart.Of(name) is [var whole] ? mention with { Name = whole, JoinedBy = Joins.ShortForm } : mention,
            _ => bearers.Where(bearer => firstAt[bearer] < at).Take(2).ToList() is [var first]     // the other one is yet to come
                ? mention with { Name = first, JoinedBy = how }
                : mention with { ApartReason = ApartReasons.Surname },
        };
    }

    // "a orwin" and "ana orwin" of "ana orwin", "ana maria orwin"
    private static bool IsShortOf(string name, string other)
    {
        var first = name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal));
        var otherFirst = other.AsSpan(0, other.IndexOf(' ', StringComparison.Ordinal));
        return name.Length < other.Length && name.AsSpan().Count(' ') == 1 && (first.Length == 1 ? first[0] == otherFirst[0] : first.SequenceEqual(otherFirst));
    }

    /// <summary>Whole names by a part of them, in the order of the text.</summary>
    private sealed class Bearers
    {
        private static readonly List<string> None = [];

        private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);

        public void Add(string part, string name)
        {
            if (!names.TryGetValue(part, out var all))
            {
                names.Add(part, all = []);
            }

            all.Add(name);
        }

        public List<string> Of(string part) => names.GetValueOrDefault(part, None);
    }
}
