using News.Enrichment;
using News.Enrichment.Statements;
using News.Text;

namespace News.Tests.Enrichment.Statements;

internal static class StatementsOf
{
    public static IReadOnlyList<Statement> Text(string text, params (string Name, string Category)[] names) =>
        StatementFinder.Find(text, Tokenizer.Tokenize(text), [.. names.Select(name => Entity(text, name.Name, name.Category))]);

    /// <summary>Each statement as <c>kind cue speaker (class): words</c>, joined by <c>; </c>.</summary>
    public static string Told(string text, params (string Name, string Category)[] names) => string.Join("; ", Text(text, names).Select(statement =>
        $"{statement.Kind.ToString().ToLowerInvariant()} {statement.Cue ?? "-"} {Speaker(statement.Speaker)}: {text.Substring(statement.Offset, statement.Length)}"));

    private static string Speaker(StatementSpeaker speaker) => $"{speaker.Text ?? "-"} ({speaker.Class.ToString().ToLowerInvariant()})";

    /// <summary>Its id is its name; a surname alone is a mention of it.</summary>
    private static Entity Entity(string text, string name, string category)
    {
        var mentions = new List<Mention>();
        var shortName = category == EntityCategories.Person ? name.Split(' ')[^1] : name;
        for (var at = text.IndexOf(shortName, StringComparison.Ordinal); at >= 0; at = text.IndexOf(shortName, at + 1, StringComparison.Ordinal))
        {
            var before = name.Length - shortName.Length;
            var isFull = at >= before && text.AsSpan(at - before).StartsWith(name, StringComparison.Ordinal);
            var (offset, length) = isFull ? (at - before, name.Length) : (at, shortName.Length);
            mentions.Add(new(text.Substring(offset, length), offset, length, 1));
        }

        return new(name, name, category, null, 0, null, null, mentions);
    }
}
