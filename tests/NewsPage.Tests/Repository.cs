namespace NewsPage.Tests;

internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsFunctions.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
