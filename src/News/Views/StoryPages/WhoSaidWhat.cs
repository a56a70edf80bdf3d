using News.Enrichment;
using News.Text;

namespace News.Views.StoryPages;

/// <summary>Who said what in a story: statements by speaker, a person being one under all spellings, and a quotation being one in all articles that carry it.</summary>
public sealed record WhoSaidWhat(IReadOnlyList<SpeakerStatements> Speakers, SpeakerShares Shares)
{
    // Reprinted quotations differ by a word or two; different ones of one speaker share far less.
    private const double SameStatement = 0.8;

    /// <param name="articles">The story's originals; order does not matter.</param>
    public static WhoSaidWhat Of(IReadOnlyList<EnrichedArticle> articles)
    {
        var said = articles.OrderBy(article => article.Published.Start() ?? DateTimeOffset.MaxValue).ThenBy(article => article.Id).SelectMany(SaidIn).ToList();
        var spellings = Spellings.Of(said.Where(one => one.Class == SpeakerClass.Named).Select(one => one.Name!));
        var speakers = said
            .GroupBy(one => one.Class == SpeakerClass.Named ? spellings.KeyOf(one.Name!) : KeyOf(one), StringComparer.Ordinal)
            .Select(group => SpeakerOf([.. group]))
            .OrderByDescending(speaker => speaker.Statements.Count)
            .ThenBy(speaker => speaker.Speaker.Class == SpeakerClass.Unknown)
            .ThenBy(speaker => speaker.Speaker.Name, StringComparer.Ordinal)
            .ToList();
        return new(speakers, SharesOf(speakers));
    }

    private static IEnumerable<Said> SaidIn(EnrichedArticle article)
    {
        var names = article.Entities.ToDictionary(entity => entity.Id, entity => entity.Name, StringComparer.Ordinal);
        foreach (var statement in article.Statements)
        {
            var speaker = statement.Speaker;
            var name = speaker.EntityId is { } id && names.TryGetValue(id, out var label) ? label : speaker.Text;
            yield return new(
                article, statement, name, name is null ? SpeakerClass.Unknown : speaker.Class,
                SearchTerms.Fold(article.Text.AsSpan(statement.Offset, statement.Length).ToString()));
        }
    }

    // An anonymous source is nobody in particular: two articles' are not known to be one, so each article's stays its own.
    private static string KeyOf(Said said) => said.Class switch
    {
        SpeakerClass.Unknown => "?",
        SpeakerClass.Anonymous => $"{said.Class} {said.Article.Id} {SearchTerms.Fold(said.Name!)}",
        _ => said.Statement.Speaker.EntityId is { } id ? $"{said.Class} {id} {said.Statement.Speaker.Role}" : $"{said.Class} {SearchTerms.Fold(said.Name!)}",
    };

    private static SpeakerStatements SpeakerOf(List<Said> said)
    {
        var groups = new List<List<Said>>();
        foreach (var one in said)
        {
            if (groups.FirstOrDefault(group => AreSame(group[0], one)) is { } same)
            {
                same.Add(one);
            }
            else
            {
                groups.Add([one]);
            }
        }

        var names = said.Select(one => one.Name).OfType<string>().CountBy(name => name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key).ToList();
        var first = said[0];
        return new(
            new(
                said.Select(one => one.Statement.Speaker.EntityId).FirstOrDefault(id => id is not null),
                first.Class == SpeakerClass.Unknown ? null : names.FirstOrDefault(),
                first.Class == SpeakerClass.Unknown ? [] : names,
                first.Class,
                said.Select(one => one.Statement.Speaker.Role).FirstOrDefault(role => role is not null)),
            ArticlesOf(said),
            SourcesOf(said),
            [.. groups.Select(StatementOf)]);
    }

    private static StoryStatement StatementOf(List<Said> same)
    {
        var (article, statement) = (same[0].Article, same[0].Statement);
        return new(
            article.Text.Substring(statement.Offset, statement.Length),
            statement.Kind,
            statement.Cue,
            statement.Via,
            Evidence.Of(article, statement.Offset, statement.Length),
            ArticlesOf(same),
            SourcesOf(same),
            [.. same.Skip(1).Select(one => Evidence.Of(one.Article, one.Statement.Offset, one.Statement.Length))]);
    }

    private static bool AreSame(Said one, Said other)
    {
        if (one.Folded == other.Folded)
        {
            return true;
        }

        var (left, right) = (one.Words, other.Words);
        return left.Count > 0 && right.Count > 0 && (double)left.Count(right.Contains) / Math.Max(left.Count, right.Count) >= SameStatement;
    }

    private static int ArticlesOf(List<Said> said) => said.Select(one => one.Article.Id).Distinct().Count();

    private static IReadOnlyList<string> SourcesOf(List<Said> said) =>
        [.. said.Select(one => one.Article.Source?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static SpeakerShares SharesOf(List<SpeakerStatements> speakers)
    {
        return new(Count(SpeakerClass.Named), Count(SpeakerClass.Role), Count(SpeakerClass.Organization), Count(SpeakerClass.Anonymous), Count(SpeakerClass.Unknown));

        int Count(SpeakerClass kind) => speakers.Where(speaker => speaker.Speaker.Class == kind).Sum(speaker => speaker.Statements.Count);
    }

    private sealed record Said(EnrichedArticle Article, Statement Statement, string? Name, SpeakerClass Class, string Folded)
    {
        public HashSet<string> Words { get; } = [.. Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
