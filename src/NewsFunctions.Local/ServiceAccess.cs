namespace NewsFunctions.Local;

/// <summary>Keys given once for all commands, by the environment: a key on a command line can be read by every user of the machine.</summary>
internal static class ServiceAccess
{
    public const string KeyVariable = "NEWS_KEY";
    public const string ReadKeyVariable = "NEWS_READ_KEY";

    public static string? Key => Variable(KeyVariable);

    public static string? ReadKey => Variable(ReadKeyVariable);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } key ? key : null;
}
