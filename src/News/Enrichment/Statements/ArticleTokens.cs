using News.Enrichment.Entities;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>An article's tokens, with the quotation and the entity that each belongs to.</summary>
internal sealed class ArticleTokens
{
    /// <summary>Quotations without end are cut here, like sentences without end; it bounds the work of one sentence.</summary>
    private const int LongestUnit = 2 * SentenceSplitter.MaxTokens;

    private readonly Quotation?[] quotationOf;
    private readonly Name?[] nameOf;
    private readonly Name?[] roleOf;

    public ArticleTokens(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Entity> entities)
    {
        Text = text;
        Tokens = tokens;
        quotationOf = new Quotation?[Tokens.Count];
        foreach (var quotation in Quotations.Find(text, Tokens))
        {
            quotationOf.AsSpan(quotation.First, quotation.End - quotation.First).Fill(quotation);
        }

        nameOf = new Name?[Tokens.Count];
        roleOf = new Name?[Tokens.Count];
        foreach (var (name, isRole) in Names(entities))
        {
            (isRole ? roleOf : nameOf).AsSpan(name.First, name.End - name.First).Fill(name);
        }
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public Quotation? Quotation(int index) => quotationOf[index];

    public Name? Name(int index) => nameOf[index];

    /// <summary>Whom <c>the minister</c> or <c>the company</c> means.</summary>
    public Name? Role(int index) => roleOf[index];

    /// <summary>Sentences; one that ends inside a quotation goes on with the words after it.</summary>
    public IEnumerable<Unit> Units()
    {
        var first = 0;
        foreach (var sentence in SentenceSplitter.Split(Text, Tokens))
        {
            var isInside = sentence.End < Tokens.Count && quotationOf[sentence.End] is { } quotation && quotation.First < sentence.End;
            if (!isInside || sentence.End - first > LongestUnit)
            {
                yield return new(this, first, sentence.End);
                first = sentence.End;
            }
        }
    }

    private IEnumerable<(Name Name, bool IsRole)> Names(IReadOnlyList<Entity> entities)
    {
        var mentions =
            from entity in entities
            where entity.Category is EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location
            from mention in entity.Mentions
            orderby mention.Offset, mention.Length descending
            select (Entity: entity, mention.Offset, End: mention.Offset + mention.Length, IsRole: mention.JoinedBy == Joins.Role);
        var next = 0;
        foreach (var (entity, offset, end, isRole) in mentions)
        {
            while (next < Tokens.Count && Tokens[next].Offset < offset)
            {
                next++;
            }

            var first = next;
            while (next < Tokens.Count && Tokens[next].Offset < end)
            {
                next++;
            }

            if (next > first)
            {
                yield return (new(entity, first, next), isRole);
            }
        }
    }
}

/// <summary>A mention of a person, organisation or place, in tokens.</summary>
internal sealed record Name(Entity Entity, int First, int End)
{
    public bool IsPerson => Entity.Category == EntityCategories.Person;
}
