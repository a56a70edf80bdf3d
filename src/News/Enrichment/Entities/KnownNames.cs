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
                && RolePhrase.Before(tokens, tokens.Ranges[i].First, HeadKind.Office) is { } title && gazetteer.InOffice(mention.Name, title.Head, day) is { } holder)
            {
                mentions[i] = mention with { Name = NameKey.OfPerson(NameFolding.Fold(holder.Label)), JoinedBy = Joins.Surname };
            }
        }
    }

    public void Find(NamedMention[] mentions)
    {
        var introducedAnew = IntroducedAnew(mentions);
        for (var i = 0; i < mentions.Length; i++)
        {
            var (category, name) = (mentions[i].Category, mentions[i].Name);
            if (category is EntityCategories.PersonType or EntityCategories.DateTime or EntityCategories.Quantity or EntityCategories.Email or EntityCategories.Url)
            {
                continue;
            }

            var found = gazetteer.Named(category, name);
            if (found.Length == 1 && !(category == EntityCategories.Person && introducedAnew?.Contains(name) == true))
            {
                mentions[i] = mentions[i] with { Entry = found[0], ApartReason = null };
            }
            else if (found.Length > 0)
            {
                mentions[i] = mentions[i] with { ApartReason = mentions[i].ApartReason ?? (found.Length > 1 ? ApartReasons.Gazetteer : ApartReasons.Namesake) };
            }
        }
    }

    private HashSet<string>? IntroducedAnew(NamedMention[] mentions)
    {
        HashSet<string>? names = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Category == EntityCategories.Person && IsIntroducedAnew(tokens.Ranges[i].End))
            {
                (names ??= new(StringComparer.Ordinal)).Add(mentions[i].Name);
            }
        }

        return names;
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
