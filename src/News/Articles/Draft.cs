namespace News.Articles;

/// <summary>What a format found for one article, before normalisation and before metadata from outside is laid over it.</summary>
internal sealed record Draft
{
    /// <inheritdoc cref="Article.ItemId"/>
    public string? ItemId { get; init; }

    /// <summary><see langword="null"/> leaves the headline to be looked for at the start of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    public string Text { get; init; } = "";

    public string? SourceName { get; init; }

    public string? Url { get; init; }

    /// <summary>Best first: the first that can be understood is taken.</summary>
    public IReadOnlyList<DateClaim> Dates { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>News flashes in feeds and JSON are headlines without a body; a page or a text file without a body is empty.</summary>
    public bool HeadlineMayStandAlone { get; init; }

    /// <summary>Why this item cannot be an article; the rest of its file is read all the same.</summary>
    public Rejection? Rejection { get; init; }
}

/// <summary>A date as printed, and what printed it (<see cref="PublicationDate.From"/>).</summary>
internal readonly record struct DateClaim(string Value, string From)
{
    /// <summary>The claims that say anything.</summary>
    public static IReadOnlyList<DateClaim> Of(params ReadOnlySpan<(string? Value, string From)> claims)
    {
        var said = new List<DateClaim>(claims.Length);
        foreach (var (value, from) in claims)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                said.Add(new(value, from));
            }
        }

        return said;
    }
}
