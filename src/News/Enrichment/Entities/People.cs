namespace News.Enrichment.Entities;

/// <summary>Joins a surname, and a name with initials or without its middle name, to the one person of the article who bears it.</summary>
internal static class People
{
    public static void Join(NamedMention[] mentions)
    {
        var full = mentions.Where(mention => mention.Category == EntityCategories.Person && mention.Name.Contains(' ', StringComparison.Ordinal))
            .Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToList();
        var bySurname = full.Where(name => !IsShort(name)).ToLookup(NameFolding.Surname, StringComparer.Ordinal);
        var byGiven = full.Where(name => !IsShort(name)).ToLookup(name => name[..name.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal);
        var firstAt = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Length; i++)
        {
            firstAt.TryAdd(mentions[i].Category == EntityCategories.Person ? mentions[i].Name : "", i);
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            var (category, name) = (mentions[i].Category, mentions[i].Name);
            if (category != EntityCategories.Person)
            {
                continue;
            }

            var isSurname = !name.Contains(' ', StringComparison.Ordinal);
            if (isSurname && !bySurname.Contains(name) && byGiven[name].Take(2).ToList() is [var called])
            {
                mentions[i] = mentions[i] with { Name = called, JoinedBy = Joins.ShortForm };
                continue;
            }

            var bearers = isSurname ? [.. bySurname[name]] : bySurname[NameFolding.Surname(name)].Where(other => IsShortOf(name, other)).ToList();
            mentions[i] = bearers switch
            {
                [var only] => mentions[i] with { Name = only, JoinedBy = isSurname ? Joins.Surname : Joins.ShortForm },
                [] => mentions[i],
                _ => bearers.Where(bearer => firstAt[bearer] < i).Take(2).ToList() is [var first]     // the other one is yet to come
                    ? mentions[i] with { Name = first, JoinedBy = isSurname ? Joins.Surname : Joins.ShortForm }
                    : mentions[i] with { ApartReason = ApartReasons.Surname },
            };
        }
    }

    private static bool IsShort(string name) => name.IndexOf(' ', StringComparison.Ordinal) == 1;

    // "a orwin" and "ana orwin" of "ana orwin", "ana maria orwin"
    private static bool IsShortOf(string name, string other)
    {
        var first = name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal));
        var otherFirst = other.AsSpan(0, other.IndexOf(' ', StringComparison.Ordinal));
        return name.Length < other.Length && name.AsSpan().Count(' ') == 1 && (first.Length == 1 ? first[0] == otherFirst[0] : first.SequenceEqual(otherFirst));
    }
}
