namespace News.English;

/// <summary>Tokens <c>[First, End)</c> that mention something.</summary>
internal readonly record struct TokenMention(int First, int End, string Category, string? Subcategory, double Confidence);
