using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace News.Articles;

/// <summary>
/// Bytes to text. In order: UTF-16 by mark or pattern; UTF-8 when all bytes are valid (legacy text is so only when it is ASCII, where it makes no difference);
/// the declared encoding when the bytes fit it; else Windows-1251 or Windows-1252, whichever makes words of them.
/// </summary>
internal static class TextDecoding
{
    // Characters that stand for no byte at all (replacement) or for a control code: more of them than this and it is not text in that encoding.
    private const double MaxBrokenShare = 0.02;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1251 = Legacy("windows-1251")!;
    private static readonly Encoding Windows1252 = Legacy("windows-1252")!;

    /// <exception cref="RejectedException"><see cref="RejectionCodes.UnreadableEncoding"/>.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Utf16.EncodingOf(bytes) is { } utf16)
        {
            return Checked(utf16.GetString(bytes));
        }

        if (TryDecode(StrictUtf8, bytes, out var text))
        {
            return text;
        }

        return declared is not null && Find(declared) is { } encoding && TryDecode(encoding, bytes, out text) && !IsBroken(text)
            ? text
            : Checked(IsCyrillic(bytes) ? Windows1251.GetString(bytes) : Windows1252.GetString(bytes));
    }

    /// <summary>
    /// Windows-1251 writes whole words in bytes above 0xC0; in Western languages such a byte is an accented letter among ASCII ones. So: do letters above
    /// 0xC0 stand next to each other more often than next to ASCII letters?
    /// </summary>
    private static bool IsCyrillic(ReadOnlySpan<byte> bytes)
    {
        long together = 0, mixed = 0;
        for (var i = 1; i < bytes.Length; i++)
        {
            bool high = bytes[i] >= 0xC0, highBefore = bytes[i - 1] >= 0xC0;
            together += high && highBefore ? 1 : 0;
            mixed += (high && char.IsAsciiLetter((char)bytes[i - 1])) || (highBefore && char.IsAsciiLetter((char)bytes[i])) ? 1 : 0;
        }

        return together > mixed;
    }

    private static string Checked(string text) => IsBroken(text)
        ? throw new RejectedException(
            RejectionCodes.UnreadableEncoding, "The bytes are no text in UTF-8, UTF-16, Windows-1251, Windows-1252 or the encoding that is declared.")
        : text;

    private static bool IsBroken(string text)
    {
        var broken = 0;
        foreach (var character in text)
        {
            broken += character == '\uFFFD' || (char.IsControl(character) && !char.IsWhiteSpace(character)) ? 1 : 0;
        }

        return broken > MaxBrokenShare * text.Length;
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    // ISO-8859-1 and ASCII are declared for Windows-1252 so often that browsers read them so (WHATWG Encoding, "windows-1252" labels).
    private static Encoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => Windows1252,
        "utf-8" or "utf8" or "utf-7" => null,
        var label when label.StartsWith("utf-16", StringComparison.Ordinal) => null,
        var label => Legacy(label),
    };

    private static Encoding? Legacy(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
