namespace News.Enrichment.LanguageService;

internal static class MentionMerging
{
    /// <summary>The entities of all pieces as mentions in the article's offsets and order, each once.</summary>
    public static IReadOnlyList<EntityMention> Merge(
        string text, IEnumerable<PieceFinding<IReadOnlyList<RecognizedEntity>>> findings, ICollection<AnalysisWarning> warnings)
    {
        var mentions = new List<EntityMention>();
        foreach (var (piece, entities) in findings)
        {
            foreach (var entity in entities)
            {
                if (piece.Locate(text, entity.Offset, entity.Length, entity.Text) is { } span)
                {
                    mentions.Add(new(span, entity.Category, entity.Subcategory, Math.Clamp(entity.Confidence, 0, 1)));
                }
                else
                {
                    warnings.Add(piece.Misplaced("an entity"));
                }
            }
        }

        return [.. mentions.DistinctBy(mention => (mention.Span, mention.Category)).OrderBy(mention => mention.Span)];
    }
}
