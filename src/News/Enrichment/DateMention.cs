namespace News.Enrichment;

/// <summary>An expression of time in a text, and what it stands for.</summary>
/// <param name="Timex">
/// TIMEX3 value of the words alone, <c>X</c> for each digit that they leave open: <c>2025-06-02</c>, <c>XXXX-06-09</c>, <c>XXXX-WXX-2</c> (a Tuesday), <c>2024-SU</c>,
/// <c>199X</c>, <c>2025-06-02TEV</c>, <c>2025-06-02/2025-06-09</c>, <c>PRESENT_REF</c>. Words that only point (<c>yesterday</c>) take the value of what they point at, once that is known.
/// </param>
/// <param name="Resolved">
/// ISO 8601, as precise as the words: <c>2025</c>, <c>2025-06</c>, <c>2025-06-09</c>, <c>2025-06-09T08:00</c> (local to the event unless it ends in <c>Z</c>); the start of
/// what lasts longer (a week's Monday, a quarter's first month, a decade's first year, a range's first day). <see langword="null"/> when no rule gives it.
/// </param>
/// <param name="Rule">The rule that gave <paramref name="Resolved"/>, or the reason why none did.</param>
public sealed record DateMention(string Text, int Offset, int Length, string Timex, string? Resolved, string Rule);
