namespace News.English;

/// <summary>
/// How sure a rule is. Coarse on purpose: each level is a kind of evidence, and roughly the share of such mentions that is right in Wikipedia and news (WikiGold, UNER PUD).
/// </summary>
internal static class Confidence
{
    /// <summary>Listed, and names little else; or the text defines it.</summary>
    public const double Certain = 0.9;

    /// <summary>A title before it, a known first name, a head word with its complement.</summary>
    public const double Strong = 0.85;

    /// <summary>In a list whose names may mean something else as well.</summary>
    public const double Listed = 0.75;

    /// <summary>Only the words around it say so.</summary>
    public const double Context = 0.6;

    /// <summary>Only its shape says so.</summary>
    public const double Shape = 0.5;
}
