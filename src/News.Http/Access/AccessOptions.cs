namespace News.Http;

/// <summary>Who may ask a head that guards itself. One behind the keys of Azure Functions needs none of it.</summary>
public sealed record AccessOptions
{
    /// <summary>Opens every operation; <see langword="null"/> with no <see cref="ReadKey"/> asks for no key at all.</summary>
    public string? Key { get; init; }

    /// <summary>Opens the operations that read.</summary>
    public string? ReadKey { get; init; }

    /// <summary>The only names in <c>Host</c> that are answered to: a page elsewhere must not reach the API through a name of its own that it points at this machine. Empty: any.</summary>
    public IReadOnlyCollection<string> Hosts { get; init; } = [];

    /// <summary>Requests a second that one client may send for long; twice as many at once. 0 for no limit.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>Whether any key is asked for.</summary>
    public bool HasKeys => Key is not null || ReadKey is not null;
}
