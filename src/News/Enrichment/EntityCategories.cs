namespace News.Enrichment;

/// <summary>Categories of entities as Azure AI Language names them; an analyser may report others of that service.</summary>
public static class EntityCategories
{
    public const string Person = "Person";
    public const string PersonType = "PersonType";
    public const string Location = "Location";
    public const string Organization = "Organization";
    public const string DateTime = "DateTime";
    public const string Quantity = "Quantity";
    public const string Email = "Email";
    public const string Url = "URL";

    /// <summary>Whether its mentions are names: of what is no name (a date, an amount) nothing is to be told.</summary>
    internal static bool IsName(string category) => category is Person or Organization or Location;
}
