using System.Text;

namespace News.English.Lexicon;

/// <summary>Word lists and models built into this assembly. A missing one is a broken build, so it throws.</summary>
internal static class Resource
{
    public static string Text(string name) => Encoding.UTF8.GetString(Map(name).Span);

    /// <summary>Without empty lines and comments (<c>#</c>).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The bytes where the loader has mapped them: what is not asked for is never read from the disk.</summary>
    public static unsafe ReadOnlyMemory<byte> Map(string name)
    {
        using var stream = (UnmanagedMemoryStream)Open(name);
        return new MappedBytes(stream.PositionPointer, checked((int)stream.Length)).Memory;
    }

    private static Stream Open(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
}
