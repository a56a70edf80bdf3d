using System.Text.Json;

namespace News.Azure.Testing.Sql;

/// <summary>What an expression is evaluated over: one document, or for an aggregate all of them.</summary>
internal sealed record SqlRow(JsonElement Document, IReadOnlyDictionary<string, JsonElement> Parameters, IReadOnlyList<SqlRow> Group);
