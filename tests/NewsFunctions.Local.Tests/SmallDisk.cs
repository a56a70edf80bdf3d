using System.Diagnostics;

namespace NewsFunctions.Local.Tests;

/// <summary>A disk of its own that is soon full: a tmpfs, which only root may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SmallDisk()
    {
    }

    public string Data => folder["data"];

    /// <summary>Skips the test where no such disk can be had.</summary>
    public static SmallDisk Mount(int mebibytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A small disk is a tmpfs, which only root on Linux may mount.");
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", disk.folder.Path) is not 0)
        {
            disk.folder.Dispose();
            Assert.Skip("This machine lets not even root mount a tmpfs.");
        }

        return disk;
    }

    public void Grow(int mebibytes) => Run("mount", "-o", $"remount,size={mebibytes}m", folder.Path).ShouldBe(0);

    public void Dispose()
    {
        Run("umount", "--lazy", folder.Path);
        folder.Dispose();
    }

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
