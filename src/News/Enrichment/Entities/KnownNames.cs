using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Finds what the gazetteer knows of the names of an article.</summary>
internal sealed class KnownNames(Gazetteer gazetteer, MentionTokens tokens, DateOnly? published)
{
    private const int NounWithin = 5;   // ", a retired ship's captain"

    public void Find(NamedMention[] mentions)
    {
        foreach (var group in mentions.Select((mention, i) => (mention.Category, mention.Name, Index: i)).GroupBy(mention => (mention.Category, mention.Name)).ToArray())
        {
            var (category, name) = group.Key;
            var found = gazetteer.Named(category, name);
            var entry = found.Length == 1 ? found[0] : null;
            var reason = found.Length > 1 ? ApartReasons.Gazetteer : null;
            if (category == EntityCategories.Person)
            {
                entry ??= InOffice(name, group.Select(mention => mention.Index));
                if (entry is not null && group.Any(mention => IsIntroducedAnew(tokens.Ranges[mention.Index].End)))
                {
                    (entry, reason) = (null, ApartReasons.Namesake);
                }
            }

            foreach (var (_, _, i) in group)
            {
                mentions[i] = mentions[i] with { Entry = entry, ApartReason = entry is null ? mentions[i].ApartReason ?? reason : null };
            }
        }
    }

    // Only a surname needs it: a full name is in the gazetteer or is not.
    private GazetteerEntry? InOffice(string name, IEnumerable<int> mentions)
    {
        if (published is not { } day || name.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var i in mentions)
        {
            var first = tokens.Ranges[i].First;
            if (RolePhrase.Before(tokens, first, RolePhrase.IsOffice) is { } title && gazetteer.InOffice(name, title.Head, day) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    // "Tony Blair, a plumber": nobody introduces the known one like that.
    private bool IsIntroducedAnew(int end)
    {
        if (!tokens.IsComma(end) || !(tokens.Is(end + 1, "a") || tokens.Is(end + 1, "an")))
        {
            return false;
        }

        for (var i = end + 2; i < end + 2 + NounWithin && !tokens.Free(i).IsEmpty; i++)
        {
            if (SpeakerWords.IsRole(tokens.Free(i)))
            {
                return true;
            }
        }

        return false;
    }
}
