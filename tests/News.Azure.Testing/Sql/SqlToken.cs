namespace News.Azure.Testing.Sql;

internal enum SqlTokenKind
{
    /// <summary>A keyword, the name of a property, a function or an alias.</summary>
    Word,
    Parameter,
    Text,
    Number,
    Sign,
    End,
}

/// <param name="Value">Text without its quotation marks and escapes; anything else as written.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value)
{
    public bool Is(string wordOrSign) => Kind is SqlTokenKind.Word or SqlTokenKind.Sign && string.Equals(Value, wordOrSign, StringComparison.OrdinalIgnoreCase);
}
