namespace News.Views;

internal enum QueryTokenKind
{
    Word,
    Phrase,

    /// <summary>A field's name, before the word, phrase or group that it holds for.</summary>
    Field,
    And,
    Or,
    Not,
    Near,
    Open,
    Close,
    End,
}

/// <param name="Text">As written; of a phrase without its quotation marks, of <c>NEAR/5</c> the number.</param>
/// <param name="Position">Of its first character, from 1.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position)
{
    public bool StartsOperand => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Field or QueryTokenKind.Not or QueryTokenKind.Open;

    public string Shown => Kind switch
    {
        QueryTokenKind.End => "the end of the query",
        QueryTokenKind.Near => "NEAR",
        QueryTokenKind.Phrase => "a phrase",
        _ => $"'{Text}'",
    };
}
