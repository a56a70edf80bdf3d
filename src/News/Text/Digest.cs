using System.Security.Cryptography;
using System.Text;

namespace News.Text;

/// <summary>Names made from content: SHA-256 of UTF-8, written as hex or as the 26 leading base32 characters (130 bits: no collisions to reckon with).</summary>
public static class Digest
{
    private const string Base32Alphabet = "abcdefghijklmnopqrstuvwxyz234567";   // RFC 4648 section 6, lower case
    private const int IdLength = 26;

    /// <summary>The first 26 characters of the base32 form of SHA-256(<paramref name="text"/>).</summary>
    public static string Id(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> shortText = stackalloc byte[256];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(text, shortText, out var length) ? shortText[..length] : Encoding.UTF8.GetBytes(text), hash);
        Span<char> id = stackalloc char[IdLength];
        for (var i = 0; i < IdLength; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            id[i] = Base32Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(id);
    }

    /// <summary><c>sha256:</c> and 64 lower-case hex digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <inheritdoc cref="Sha256(ReadOnlySpan{byte})"/>
    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));
}
