using System.ComponentModel;
using System.Diagnostics;
using News.Text;

namespace NewsFunctions.Local.Azurite;

/// <summary>
/// Packages of npm, installed once a user and locked version: <c>npm ci</c> into the user's local data folder, so that clones, builds and tests share them.
/// </summary>
internal static class NpmInstallation
{
    /// <summary>Where this user's installations are kept.</summary>
    public static string Parent { get; } = Directory.CreateDirectory(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "NewsFunctions")).FullName;

    /// <param name="shipped">A folder with <c>package.json</c>, its lock file and whatever shall lie beside <c>node_modules</c>.</param>
    /// <param name="starts">Told when there is something to install.</param>
    /// <returns>A copy of the folder with its packages.</returns>
    /// <exception cref="CommandException">Node.js or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(string shipped, string name, Action starts, CancellationToken cancellationToken)
    {
        var contents = await Task.WhenAll(Directory.GetFiles(shipped).Order(StringComparer.Ordinal).Select(file => File.ReadAllTextAsync(file, cancellationToken)));
        var folder = Path.Combine(Parent, $"{name}-{Digest.Id(string.Concat(contents))}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        starts();

        // Made aside and moved in whole: an interrupted installation is never mistaken for a good one, and of two at once the first wins.
        var draft = Directory.CreateDirectory($"{folder}.{Environment.ProcessId}").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(shipped))
            {
                File.Copy(file, Path.Combine(draft, Path.GetFileName(file)), overwrite: true);
            }

            await NpmAsync(draft, name, cancellationToken);
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

    private static async Task NpmAsync(string folder, string name, CancellationToken cancellationToken)
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
                throw new CommandException($"npm could not install {name}: {reason}");
            }
        }
        catch (Win32Exception)
        {
            throw new CommandException("npm was not found: install Node.js 20 or later");
        }
    }
}
