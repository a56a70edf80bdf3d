using News.Enrichment;
using News.English.Lexicon;

namespace News.English.Names;

/// <summary>Places by their head word (… River, Mount …), and by a preposition of place before them.</summary>
internal sealed class PlaceRules(EnglishDocument document)
{
    /// <summary>Azure AI Language’s subcategory of countries, regions and cities.</summary>
    public const string GeoPolitical = "GPE";

    private const string Geographical = "Geographical";

    public TokenMention? MatchHead(CapitalRun run)
    {
        var last = run.End - 1;
        if (run.Count is > 1 and <= 4 && document.Is(last, WordClass.PlaceLast) && !document.Is(run.First, WordClass.Demonym | WordClass.Title))
        {
            return Place(run.First, run.End, Geographical, Confidence.Strong);
        }

        if (run.Count is > 1 and <= 3 && document.Is(run.First, WordClass.PlaceFirst | WordClass.Direction)
            && !document.Is(run.First + 1, WordClass.Common) && !run.AfterTitle)
        {
            return Place(run.First, run.End, null, Confidence.Context);
        }

        return run.Count == 1 && document.Is(run.First, WordClass.RegionName) ? Place(run.First, run.End, Geographical, Confidence.Listed) : null;
    }

    public TokenMention? MatchContext(CapitalRun run)
    {
        var preposition = run.First > run.Sentence.First && document.Is(run.First - 1, WordClass.PlacePreposition);
        return preposition && run.Count <= 2 && run.Letters == LetterCase.Running && !document.IsUpper(run.First)
            && !document.Is(run.First, WordClass.Common | WordClass.Demonym | WordClass.Title | WordClass.Month | WordClass.FrequentSurname)
            && !document.Is(run.End - 1, WordClass.Common)
            ? Place(run.First, run.End, null, Confidence.Context) : null;
    }

    private static TokenMention Place(int first, int end, string? subcategory, double confidence) =>
        new(first, end, EntityCategories.Location, subcategory, confidence);
}
