namespace NewsFunctions.Local;

/// <summary>The folder that one service keeps its data in. A lock that ends with the process keeps a second service out.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string Default = ".news";

    private readonly FileStream held;

    private DataFolder(FileStream held) => this.held = held;

    /// <exception cref="CommandException">Another service runs on it, or it cannot be written.</exception>
    public static DataFolder Claim(string path)
    {
        var lockFile = Path.Combine(Create(path), "service.lock");
        try
        {
            return new(new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new CommandException(
                $"Another service runs on {path}{(RunningService.Find(path) is { } running ? $" ({running.Url})" : "")}: stop it, or choose another folder with --data.");
        }
    }

    /// <returns>The folder's full path.</returns>
    /// <exception cref="CommandException">It cannot be made.</exception>
    public static string Create(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be the data folder: {e.Message}");
        }
    }

    public void Dispose() => held.Dispose();
}
