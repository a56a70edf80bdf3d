using System.Reflection;

namespace News.Text;

/// <summary>The word lists that are built into this assembly.</summary>
internal static class ShippedList
{
    /// <returns>Its lines, empty ones too.</returns>
    public static string[] Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}
