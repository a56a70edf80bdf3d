namespace News.English.Names;

/// <summary>What a name names; the numbers are those of the tag scheme.</summary>
internal enum NameType
{
    Person,
    Organization,
    Location,
}
