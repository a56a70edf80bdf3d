namespace News.Tests.Articles;

/// <summary>Data sets that lie next to the repository where they are used for measuring, and are no part of it.</summary>
internal static class SharedData
{
    /// <returns>The file's path; a test that asks for a file that is not there is skipped.</returns>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/data/{name} is not here.");
        throw new InvalidOperationException("unreachable");
    }
}
