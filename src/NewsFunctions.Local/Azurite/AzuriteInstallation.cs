namespace NewsFunctions.Local.Azurite;

/// <summary>The storage emulator, installed once a user in the version that the lock file names.</summary>
internal static class AzuriteInstallation
{
    /// <summary>For who has no Node.js.</summary>
    public const string Alternative = "or set AzureWebJobsStorage to a storage account";

    /// <summary>Where this user's emulator is kept.</summary>
    public static string Parent => NpmInstallation.Parent;

    /// <returns>The folder that holds the host script beside <c>node_modules</c>.</returns>
    /// <exception cref="CommandException">Node.js or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(Action<string> say, CancellationToken cancellationToken)
    {
        try
        {
            return await NpmInstallation.EnsureAsync(
                Path.Combine(AppContext.BaseDirectory, "Azurite"),
                "azurite",
                () => say("Installing the storage emulator Azurite with npm: once, about half a minute …"),
                cancellationToken);
        }
        catch (CommandException e)
        {
            throw new CommandException($"{e.Message} ({Alternative})");
        }
    }
}
