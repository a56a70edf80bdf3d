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
}
