using FsCheck;
using FsCheck.Fluent;

namespace News.Tests.Text;

/// <summary>Random texts of the pieces that sentences are made of, which random characters hardly ever form.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "Orwin", "the", "The", "said", "Mr.", "U.S.", "J.", "No.", "5", "1,000.5", ".", "...", "…", "?!", "\"", "“", "”", "’", "'s", "(", ")", ",", "—", "\n", "\n\n", " ", "  ",
        "🙂", "\uD83D", "\u202E", "a@b.org", "http://x", "$", "%", "ß", "İ", "日本", "May", "2025", "Ministry", "of", "and",
    ];

    public static Arbitrary<string> Any() =>
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
            Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")).ToArbitrary();
}
