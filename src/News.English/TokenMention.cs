using News.Enrichment;
using News.Text;

namespace News.English;

/// <summary>Tokens <c>[First, End)</c> that mention something.</summary>
/// <param name="Sentiment">Of its sentence towards it; <see langword="null"/> where it is no name.</param>
internal readonly record struct TokenMention(int First, int End, string Category, string? Subcategory, double Confidence, Sentiment? Sentiment = null)
{
    public TokenRange Tokens => new(First, End);
}
