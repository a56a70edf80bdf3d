using System.Text;

namespace News.Tests.Samples;

/// <summary>The shipped sample articles as they lie in the repository.</summary>
internal static class SampleFiles
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static readonly string Repository = FindRepository();

    public static readonly string Root = Path.Combine(Repository, "samples");

    /// <summary>Every file, relative to the samples folder, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Description => File.ReadAllText(Path.Combine(Repository, "docs", "samples.md"));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Root, name));

    /// <summary>Decoded strictly: a byte that is not of this encoding throws.</summary>
    public static string Text(string name, Encoding encoding)
    {
        var bytes = Bytes(name);
        var preamble = bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        return encoding.GetString(bytes, preamble, bytes.Length - preamble).ReplaceLineEndings("\n");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsFunctions.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
