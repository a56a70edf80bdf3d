namespace News.Enrichment.LanguageService;

/// <summary>
/// Between BCP 47 and the codes of the service, which are primary subtags but for the script of Chinese and the Portuguese of Brazil.
/// Source: "Language support" and "Language detection", learn.microsoft.com, November 2026.
/// </summary>
internal static class ServiceLanguages
{
    /// <summary>The hint for a text in this language: <c>en-GB</c> is asked about as <c>en</c>.</summary>
    public static string Code(string tag)
    {
        var subtags = tag.ToLowerInvariant().Split('-', '_');
        return subtags switch
        {
            ["zh", "hant" or "tw" or "hk" or "mo", ..] => "zh-hant",
            ["zh", ..] => "zh-hans",
            ["pt", "br", ..] => "pt-BR",
            _ => subtags[0],
        };
    }

    /// <returns>BCP 47; <see langword="null"/> when the service could not tell.</returns>
    public static string? Tag(string code) => code switch
    {
        DetectedLanguage.Unknown or "" => null,
        "zh_chs" => "zh-Hans",
        "zh_cht" => "zh-Hant",
        _ => code.Replace('_', '-'),
    };
}
