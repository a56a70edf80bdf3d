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
        try
        {
            var lockFile = Path.Combine(Directory.CreateDirectory(path).FullName, "service.lock");
            return new(new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CommandException($"{path} cannot be written: {e.Message}");
        }
        catch (IOException)
        {
            throw new CommandException(
                $"Another service runs on {path}{(RunningService.Find(path) is { } running ? $" ({running.Url})" : "")}: stop it, or choose another folder with --data.");
        }
    }

    public void Dispose() => held.Dispose();
}
