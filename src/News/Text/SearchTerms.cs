using System.Text;

namespace News.Text;

/// <summary>Search terms in the shapes that stores and queries need; <see cref="SearchTermReader"/> says what a term is.</summary>
public static class SearchTerms
{
    /// <summary>The terms of a text in order, each with one space after it.</summary>
    /// <param name="stems">Receives the terms' stems in the same way, each with <paramref name="stemMark"/> before it.</param>
    public static void Append(ReadOnlySpan<char> text, StringBuilder terms, StringBuilder stems, char stemMark)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        Span<char> stem = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        while (reader.Read())
        {
            terms.Append(reader.Term).Append(' ');
            reader.Term.CopyTo(stem);
            stems.Append(stemMark).Append(stem[..EnglishStemmer.Stem(stem[..reader.Term.Length])]).Append(' ');
        }
    }

    /// <summary>The one form of a name under which it is looked up: its terms, or the name in lower case where it has none.</summary>
    public static string Fold(string name)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var folded = new StringBuilder(name.Length);
        var reader = new SearchTermReader(name, buffer);
        while (reader.Read())
        {
            folded.Append(folded.Length > 0 ? " " : "").Append(reader.Term);
        }

        return folded.Length > 0 ? folded.ToString() : name.ToLowerInvariant();
    }
}
