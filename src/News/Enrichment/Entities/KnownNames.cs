using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Finds what the gazetteer knows of the names of an article.</summary>
internal sealed class KnownNames(Gazetteer gazetteer, MentionTokens tokens, DateOnly? published)
{
    private const int NounWithin = 5;   // ", a retired ship's captain"

    /// <summary>A surname with an office means the one who held it on the day, whoever else bears it: <c>President Bush</c>.</summary>
    public void NameHolders(NamedMention[] mentions)
    {
        for (var i = 0; published is { } day && i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Category == EntityCategories.Person && !mention.Name.Contains(' ', StringComparison.Ordinal)
                && RolePhrase.Before(tokens, tokens.Ranges[i].First, RolePhrase.IsOffice) is { } title && gazetteer.InOffice(mention.Name, title.Head, day) is { } holder)
            {
                mentions[i] = mention with { Name = NameKey.OfPerson(NameFolding.Fold(holder.Label)), JoinedBy = Joins.Surname };
            }
        }
    }

    public void Find(NamedMention[] mentions)
    {
        var named = mentions.Select((mention, i) => (mention.Category, mention.Name, Index: i))
            .Where(mention => mention.Category is not (EntityCategories.PersonType or EntityCategories.DateTime or EntityCategories.Quantity or EntityCategories.Email or EntityCategories.Url));
        foreach (var group in named.GroupBy(mention => (mention.Category, mention.Name)).ToArray())
        {
            var (category, name) = group.Key;
            var found = gazetteer.Named(category, name);
            var entry = found.Length == 1 ? found[0] : null;
            var reason = found.Length > 1 ? ApartReasons.Gazetteer : null;
            if (category == EntityCategories.Person && entry is not null && group.Any(mention => IsIntroducedAnew(tokens.Ranges[mention.Index].End)))
            {
                (entry, reason) = (null, ApartReasons.Namesake);
            }

            if (entry is null && reason is null)
            {
                continue;   // as nearly always
            }

            foreach (var (_, _, i) in group)
            {
                mentions[i] = mentions[i] with { Entry = entry, ApartReason = entry is null ? mentions[i].ApartReason ?? reason : null };
            }
        }
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
