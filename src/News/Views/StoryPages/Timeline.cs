using News.Enrichment;
using News.Enrichment.Dates;
using News.Text;

namespace News.Views.StoryPages;

/// <summary>
/// What happened when, from the dated sentences of a story's articles: sentences of one date that tell of the same thing are one entry, told by the sentence that has most in
/// common with the rest of the story. The first sentence of an article that dates nothing in it is an undated entry.
/// </summary>
public static class Timeline
{
    // Two sentences of one day that share a third of their words tell of one thing; of different things they share names and little else.
    private const double SameEvent = 0.34;

    // ", on " and the like.
    private const int MostLettersBetween = 6;

    // A sentence beyond these is a fragment, or a list: no line of a timeline.
    private const int FewestWords = 5;
    private const int MostWords = 60;

    /// <param name="articles">The story's originals; order does not matter.</param>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<EnrichedArticle> articles)
    {
        var facts = articles.OrderBy(article => article.Published.Start() ?? DateTimeOffset.MaxValue).ThenBy(article => article.Id).SelectMany(FactsOf).ToList();
        var years = StoryYears.Of(articles);
        var weights = facts.SelectMany(fact => fact.Words).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        return [.. facts
            .Select(fact => fact with { When = fact.When is { } when ? years.Complete(when) : null })
            .GroupBy(fact => (fact.When?.Date, fact.When?.Partial))
            .SelectMany(group => Events(group).Select(alike => EntryOf(alike, weights)))
            .OrderBy(entry => entry.Date is null ? entry.Partial is null ? 2 : 1 : 0)
            .ThenBy(entry => entry.Date ?? entry.Partial, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Articles)
            .ThenBy(entry => entry.Evidence.Article)
            .ThenBy(entry => entry.Evidence.Offset)];
    }

    private static IEnumerable<Fact> FactsOf(EnrichedArticle article)
    {
        var dates = article.Dates.Select(date => (Mention: date, When: StoryDate.Of(date))).Where(date => date.When is not null).ToList();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var text = article.Text.AsSpan(sentence.Offset, sentence.Length);
            var words = WordsOf(text);
            if (words.Count is < FewestWords or > MostWords || IsCapitalsOnly(text))
            {
                continue;
            }

            var dated = dates.Where(date => date.Mention.Offset >= sentence.Offset && date.Mention.Offset < sentence.Offset + sentence.Length).ToList();
            foreach (var (mention, when) in dated.Where(date => !dated.Any(next => IsGivenBy(date.Mention, next.Mention))).DistinctBy(date => date.When))
            {
                yield return new(article, sentence, mention, when, words);
            }

            if (i == 0 && dated.Count == 0)
            {
                yield return new(article, sentence, null, null, words);
            }
        }
    }

    // "Two weeks earlier, on 17 February": the date that follows says which day is meant, and the reckoned one is a rough way of saying it.
    private static bool IsGivenBy(DateMention reckoned, DateMention next) =>
        reckoned.Rule == DateRules.TextAnchor && next.Rule != DateRules.TextAnchor
        && next.Offset - (reckoned.Offset + reckoned.Length) is >= 0 and <= MostLettersBetween;

    /// <summary>Puts each sentence with the first ones that it is like.</summary>
    private static List<List<Fact>> Events(IEnumerable<Fact> facts)
    {
        var events = new List<List<Fact>>();
        foreach (var fact in facts)
        {
            var alike = events.FirstOrDefault(those => those.Any(other => Likeness(fact.Words, other.Words) >= SameEvent));
            if (alike is null)
            {
                events.Add([fact]);
            }
            else
            {
                alike.Add(fact);
            }
        }

        return events;
    }

    private static TimelineEntry EntryOf(List<Fact> alike, Dictionary<string, int> weights)
    {
        var best = alike.MaxBy(fact => Centrality(fact, weights))!;
        var others = alike.Where(fact => fact != best).DistinctBy(fact => (fact.Article.Id, fact.Sentence.Offset)).ToList();
        return new(
            best.When?.Date,
            best.When?.Precision,
            best.When?.Partial,
            best.When?.Rule ?? "no-date",
            best.Article.Text.Substring(best.Sentence.Offset, best.Sentence.Length),
            EvidenceOf(best),
            alike.Select(fact => fact.Article.Id).Distinct().Count(),
            [.. alike.Select(fact => fact.Article.Source?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. others.Select(EvidenceOf)]);
    }

    private static DatedEvidence EvidenceOf(Fact fact)
    {
        var (article, sentence) = (fact.Article, fact.Sentence);
        return new(
            article.Id, article.Revision, article.Title, article.Source?.Name, article.Published.Value, sentence.Offset, sentence.Length,
            fact.Mention?.Offset, fact.Mention?.Length);
    }

    // Words that many sentences of the story have; by the root of the length, so that a long sentence does not win by length alone.
    private static double Centrality(Fact fact, Dictionary<string, int> weights) =>
        fact.Words.Sum(word => Math.Log(weights[word])) / Math.Sqrt(fact.Words.Count);

    private static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        return (double)shared / Math.Min(one.Count, other.Count);
    }

    // "HARROW BAY, 4 March. /ABC/": where and when something was written, and no word of what happened.
    private static bool IsCapitalsOnly(ReadOnlySpan<char> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsLetter(sentence[i]) && !char.IsUpper(sentence[i]) && (i == 0 || !char.IsLetterOrDigit(sentence[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> WordsOf(ReadOnlySpan<char> sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(sentence, buffer);
        while (reader.Read())
        {
            if (!FunctionWords.Contains(reader.Term))
            {
                words.Add(EnglishStemmer.Stem(reader.Term.ToString()));
            }
        }

        return words;
    }

    private sealed record Fact(EnrichedArticle Article, Sentence Sentence, DateMention? Mention, StoryDate? When, IReadOnlySet<string> Words);
}
