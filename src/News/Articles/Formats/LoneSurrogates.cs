using System.Globalization;
using System.Text;

namespace News.Articles.Formats;

/// <summary>JSON may escape half a character (<c>\ud83d</c> alone), which is valid JSON and no valid text.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;   // \uXXXX

    /// <summary>The JSON with such escapes replaced by <c>\ufffd</c>.</summary>
    public static string Mend(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = new StringBuilder(json);
        for (var i = 0; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            if (Escaped(json, i) is { } first && char.IsSurrogate(first))
            {
                var isPair = Escaped(json, i + EscapeLength) is { } second && char.IsSurrogatePair(first, second);
                if (!isPair)
                {
                    "fffd".CopyTo(mended, i + 2);
                }

                i += isPair ? (2 * EscapeLength) - 1 : EscapeLength - 1;
            }
            else
            {
                i++;
            }
        }

        return mended.ToString();
    }

    private static char? Escaped(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;

    private static void CopyTo(this string text, StringBuilder target, int at)
    {
        for (var i = 0; i < text.Length; i++)
        {
            target[at + i] = text[i];
        }
    }
}
