using News.Enrichment.Entities;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>An article's tokens, with the quotation and the entity that each belongs to.</summary>
internal sealed class ArticleTokens
{
    /// <summary>Quotations without end are cut here, like sentences without end; it bounds the work of one sentence.</summary>
    private const int LongestUnit = 2 * SentenceSplitter.MaxTokens;

    private readonly Quotation?[]? quotationOf;     // nothing where there is none
    private readonly Name?[] nameOf;
    private readonly List<Name> people = [];
    private readonly IReadOnlyList<TokenRange> sentences;
    private Name?[]? roleOf;

    /// <param name="sentences">Of <see cref="SentenceSplitter"/>, if they are known.</param>
    public ArticleTokens(string text, Token[] tokens, IReadOnlyList<Entity> entities, IReadOnlyList<TokenRange>? sentences = null)
    {
        this.sentences = sentences ?? SentenceSplitter.Split(text, tokens);
        Text = text;
        Tokens = tokens;
        foreach (var quotation in Quotations.Find(text, tokens))
        {
            quotationOf ??= new Quotation?[tokens.Length];
            quotationOf.AsSpan(quotation.First, quotation.End - quotation.First).Fill(quotation);
        }

        nameOf = new Name?[tokens.Length];
        Fill(Places(entities));
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>How often the units asked for a token: the work that the rules did.</summary>
    public long Reads { get; set; }

    public Quotation? Quotation(int index) => quotationOf?[index];

    public bool HasQuotation(int first, int end)
    {
        for (var i = first; quotationOf is not null && i < end; i++)
        {
            if (quotationOf[i] is not null)
            {
                return true;
            }
        }

        return false;
    }

    public Name? Name(int index) => nameOf[index];

    /// <summary>All who are named, in text order.</summary>
    public IReadOnlyList<Name> People => people;

    /// <summary>Whom <c>the minister</c> or <c>the company</c> means.</summary>
    public Name? Role(int index) => roleOf?[index];

    /// <summary>Sentences; one that ends inside a quotation goes on with the words after it.</summary>
    public IEnumerable<Unit> Units()
    {
        var first = 0;
        foreach (var sentence in sentences)
        {
            var isInside = sentence.End < Tokens.Length && Quotation(sentence.End) is { } quotation && quotation.First < sentence.End;
            if (!isInside || sentence.End - first > LongestUnit)
            {
                yield return new(this, first, sentence.End);
                first = sentence.End;
            }
        }
    }

    /// <returns>In text order; of two in one place the longer one first, then the one that was given first.</returns>
    private static List<Place> Places(IReadOnlyList<Entity> entities)
    {
        var places = new List<Place>();
        foreach (var entity in entities)
        {
            if (EntityCategories.IsName(entity.Category))
            {
                foreach (var mention in entity.Mentions)
                {
                    places.Add(new(new(mention.Offset, mention.Length), places.Count, entity, mention.JoinedBy == Joins.Role));
                }
            }
        }

        places.Sort(static (left, right) => left.Span.CompareTo(right.Span) is var bySpan and not 0 ? bySpan : left.Number.CompareTo(right.Number));
        return places;
    }

    private void Fill(List<Place> places)
    {
        var next = 0;
        foreach (var (span, _, entity, isRole) in places)
        {
            while (next < Tokens.Length && Tokens[next].Offset < span.Offset)
            {
                next++;
            }

            var first = next;
            while (next < Tokens.Length && Tokens[next].Offset < span.End)
            {
                next++;
            }

            if (next > first)
            {
                var name = new Name(entity, first, next);
                (isRole ? roleOf ??= new Name?[Tokens.Length] : nameOf).AsSpan(first, next - first).Fill(name);
                if (!isRole && name.IsPerson)
                {
                    people.Add(name);
                }
            }
        }
    }

    private readonly record struct Place(TextSpan Span, int Number, Entity Entity, bool IsRole);
}

/// <summary>A mention of a person, organisation or place, in tokens.</summary>
internal sealed record Name(Entity Entity, int First, int End)
{
    public bool IsPerson => Entity.Category == EntityCategories.Person;
}
