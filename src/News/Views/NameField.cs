namespace News.Views;

/// <summary>Fields of a query that hold whole names, not words.</summary>
public enum NameField
{
    Entity,
    Speaker,
    Source,
}
