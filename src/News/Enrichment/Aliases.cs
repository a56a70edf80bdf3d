namespace News.Enrichment;

/// <summary>Short names that stand, in one article, for a full one.</summary>
internal sealed class Aliases
{
    private const int MaxAcronym = 12;

    private readonly Dictionary<(string Category, string Short), string> full = [];

    private Aliases()
    {
    }

    /// <param name="names">The folded name of each mention.</param>
    public static Aliases Of(string text, IReadOnlyList<EntityMention> mentions, string[] names)
    {
        var aliases = new Aliases();
        aliases.AddSurnames(mentions, names);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Category == EntityCategories.Organization && DefinedAcronym(text, mentions[i].Span.End, names[i]) is { } acronym)
            {
                aliases.full.TryAdd((EntityCategories.Organization, acronym), names[i]);
            }
        }

        return aliases;
    }

    public string Canonical(string category, string name) => full.GetValueOrDefault((category, name), name);

    // A surname that two people of the article bear stands for neither.
    private void AddSurnames(IReadOnlyList<EntityMention> mentions, string[] names)
    {
        var bearers = mentions
            .Select((mention, i) => (mention.Category, Name: names[i]))
            .Where(mention => mention.Category == EntityCategories.Person && mention.Name.Contains(' ', StringComparison.Ordinal))
            .Select(mention => mention.Name)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(NameFolding.Surname, StringComparer.Ordinal);
        foreach (var bearer in bearers)
        {
            if (bearer.Count() == 1)
            {
                full.Add((EntityCategories.Person, bearer.Key), bearer.Single());
            }
        }
    }

    /// <summary><c>Dockers of Telmark Union (DTU)</c>: in brackets right after the name, and made of its initials in order.</summary>
    private static string? DefinedAcronym(string text, int end, string name)
    {
        var open = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (open >= text.Length || text[open] != '(')
        {
            return null;
        }

        var inside = text.AsSpan(open + 1, Math.Min(MaxAcronym, text.Length - open - 1));
        var close = inside.IndexOf(')');
        if (close < 2 || inside[..close].ContainsAny(' ', '\n'))
        {
            return null;
        }

        var acronym = NameFolding.Fold(inside[..close]);
        return IsMadeOf(acronym, name) ? acronym : null;
    }

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
}
