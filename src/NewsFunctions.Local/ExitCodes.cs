namespace NewsFunctions.Local;

/// <summary>What commands end with.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Some input failed, or the command could not be carried out.</summary>
    public const int SomeFailed = 1;

    public const int Usage = 2;

    public const int Interrupted = 130;
}
