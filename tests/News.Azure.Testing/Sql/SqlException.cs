namespace News.Azure.Testing.Sql;

/// <summary>A query that the service would refuse.</summary>
public sealed class SqlException(string message) : Exception(message);
