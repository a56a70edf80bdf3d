using System.Text;
using News.Text;

namespace News.Tests.Enrichment.LanguageService;

internal static class Fiction
{
    /// <summary>Up to and with each full stop.</summary>
    public static IReadOnlyList<TextSpan> Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var stop = text.IndexOf('.', StringComparison.Ordinal); stop >= 0; stop = text.IndexOf('.', start))
        {
            sentences.Add(new(start, stop + 1 - start));
            start = stop + 1;
        }

        return sentences;
    }

    /// <summary>A text of that many documents: each sentence is too long for two to fit into one.</summary>
    public static string OfDocuments(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append("Orrin met Vael at the harbour ").Insert(text.Length, "and waited ", 270).Append("there.");
        }

        return text.ToString();
    }
}
