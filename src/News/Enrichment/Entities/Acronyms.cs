namespace News.Enrichment.Entities;

/// <summary>
/// Joins an acronym to the name that it abbreviates: one that the text defines in brackets (<c>Dockers of Telmark Union (DTU)</c>, <c>DTU (Dockers of Telmark Union)</c>),
/// else one that is made of the initials of a single name.
/// </summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 12;

    public static void Join(string text, NamedMention[] mentions)
    {
        var defined = Defined(text, mentions);
        var byInitials = ByInitials(mentions);
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (!IsBody(mention))
            {
                continue;
            }

            if (defined is not null && defined.TryGetValue((mention.Category, mention.Name), out var name))
            {
                mentions[i] = mention with { Name = name, JoinedBy = Joins.Acronym };
            }
            else if (byInitials is not null && IsAcronym(mention.Printed) && byInitials[mention.Name] is { } names)
            {
                mentions[i] = names.Count == 1
                    ? mention with { Name = names.First(), JoinedBy = Joins.Acronym }
                    : mention with { ApartReason = ApartReasons.Acronym };
            }
        }
    }

    /// <summary>The article’s acronyms, each with the names of several words whose initials they are, small words counted or not.</summary>
    private static Dictionary<string, HashSet<string>?>? ByInitials(NamedMention[] mentions)
    {
        Dictionary<string, HashSet<string>?>? byInitials = null;
        foreach (var mention in mentions)
        {
            if (IsBody(mention) && IsAcronym(mention.Printed))
            {
                (byInitials ??= new(StringComparer.Ordinal)).TryAdd(mention.Name, null);
            }
        }

        foreach (var mention in mentions)
        {
            if (byInitials is not null && IsBody(mention) && mention.Name.Contains(' ', StringComparison.Ordinal))
            {
                Add(byInitials, mention.Name, small: true);
                Add(byInitials, mention.Name, small: false);
            }
        }

        return byInitials;
    }

    private static void Add(Dictionary<string, HashSet<string>?> byInitials, string name, bool small)
    {
        var acronyms = byInitials.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> initials = stackalloc char[Longest];
        var length = 0;
        foreach (var part in name.AsSpan().SplitAny(' ', '-'))
        {
            var word = name.AsSpan(part);
            if (word.Length > 0 && (small || !IsSmall(word)))
            {
                if (length == Longest)
                {
                    return;
                }

                initials[length++] = word[0];
            }
        }

        if (acronyms.ContainsKey(initials[..length]))
        {
            (acronyms[initials[..length]] ??= new(StringComparer.Ordinal)).Add(name);
        }
    }

    private static Dictionary<(string Category, string Short), string>? Defined(string text, NamedMention[] mentions)
    {
        Dictionary<(string, string), string>? defined = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            var (mention, end) = (mentions[i], mentions[i].Span.End);
            if (!IsBody(mention))
            {
                continue;
            }

            if (end + 1 >= text.Length || (text[end] != '(' && text[end + 1] != '('))
            {
                continue;   // as nearly always
            }

            var printed = NameFolding.Fold(mention.Span.In(text));
            if (InBrackets(text, end) is { } acronym && IsMadeOf(acronym, printed))
            {
                (defined ??= []).TryAdd((mention.Category, acronym), mention.Name);
            }
            else if (i + 1 < mentions.Length && mentions[i + 1].Category == mention.Category && IsAcronym(mention.Span.In(text))
                && text.AsSpan(end).StartsWith(" (") && mentions[i + 1].Span.Offset - end is 2 or 6 && IsMadeOf(printed, NameFolding.Fold(mentions[i + 1].Span.In(text))))
            {
                (defined ??= []).TryAdd((mention.Category, printed), mentions[i + 1].Name);
            }
        }

        return defined;
    }

    private static bool IsBody(NamedMention mention) => mention.Category is EntityCategories.Organization or EntityCategories.Location;

    private static string? InBrackets(string text, int end)
    {
        var open = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (open >= text.Length || text[open] != '(')
        {
            return null;
        }

        var inside = text.AsSpan(open + 1, Math.Min(Longest, text.Length - open - 1));
        var close = inside.IndexOf(')');
        return close < Shortest || inside[..close].ContainsAny(' ', '\n') ? null : NameFolding.Fold(inside[..close]);
    }

    /// <summary>Its letters are initials of the name's words, in order; small words may be left out.</summary>
    private static bool IsMadeOf(string acronym, string name)
    {
        var matched = 0;
        for (var i = 0; i < name.Length && matched < acronym.Length; i++)
        {
            if ((i == 0 || name[i - 1] is ' ' or '-' or '\'') && name[i] == acronym[matched])
            {
                matched++;
            }
        }

        return matched == acronym.Length && name[0] == acronym[0];
    }

    private static bool IsAcronym(ReadOnlySpan<char> printed)
    {
        var letters = 0;
        foreach (var c in printed)
        {
            if (char.IsLower(c) || char.IsWhiteSpace(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters is >= Shortest and <= Longest;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "for" or "in" or "on" or "de" or "la" or "du" or "des" or "&";
}
