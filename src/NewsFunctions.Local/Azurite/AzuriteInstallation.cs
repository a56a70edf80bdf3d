using System.ComponentModel;
using System.Diagnostics;
using News.Text;

namespace NewsFunctions.Local.Azurite;

/// <summary>
/// The storage emulator, installed once a user and locked version: <c>npm ci</c> into the user's local data folder, so that clones, builds and tests share it.
/// </summary>
internal static class AzuriteInstallation
{
    private const string HostScript = "azurite-host.cjs";
    private const string LockFile = "package-lock.json";

    /// <summary>Where this user's emulator is kept.</summary>
    public static string Parent { get; } = Directory.CreateDirectory(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "NewsFunctions")).FullName;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "Azurite");

    /// <returns>The folder that holds the host script beside <c>node_modules</c>.</returns>
    /// <exception cref="CommandException">Node.js or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var contents = await File.ReadAllTextAsync(Path.Combine(Shipped, LockFile), cancellationToken)
            + await File.ReadAllTextAsync(Path.Combine(Shipped, HostScript), cancellationToken);
        var folder = Path.Combine(Parent, $"azurite-{Digest.Id(contents)}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        say("Installing the storage emulator Azurite with npm: once, about half a minute …");

        // Made aside and moved in whole: an interrupted installation is never mistaken for a good one, and of two at once the first wins.
        var draft = Directory.CreateDirectory($"{folder}.{Environment.ProcessId}").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Shipped))
            {
                File.Copy(file, Path.Combine(draft, Path.GetFileName(file)), overwrite: true);
            }

            await NpmAsync(draft, cancellationToken);
            MoveUnlessThere(draft, folder);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }

        return folder;
    }

    private static void MoveUnlessThere(string draft, string folder)
    {
        try
        {
            Directory.Move(draft, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was faster with the same contents.
        }
    }

    private static async Task NpmAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var npm = Process.Start(start)!;
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            try
            {
                await npm.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                npm.Kill(entireProcessTree: true);
                throw;
            }

            if (npm.ExitCode != 0)
            {
                var reason = $"{await errors}\n{await output}".Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "no reason given";
                throw new CommandException($"npm could not install Azurite: {reason} (or set AzureWebJobsStorage to a storage account)");
            }
        }
        catch (Win32Exception)
        {
            throw new CommandException("npm was not found: install Node.js 20 or later, or set AzureWebJobsStorage to a storage account.");
        }
    }
}
