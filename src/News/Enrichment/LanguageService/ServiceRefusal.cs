namespace News.Enrichment.LanguageService;

/// <summary>What a refusal of Azure AI Language asks the operator to look at: one line that names the setting or role.</summary>
internal static class ServiceRefusal
{
    /// <summary>The account wants an identity and was shown a key.</summary>
    private const string KeysAreOff = "AuthenticationTypeDisabled";

    public static string Explain(int status, string? code) => $"Azure AI Language refuses requests ({status}{(code is null ? "" : $" {code}")}): {Advice(status, code)}";

    private static string Advice(int status, string? code) => (status, code) switch
    {
        (_, KeysAreOff) => "the account takes no keys, and Language__endpoint must be reached by identity (AZURE_CLIENT_ID).",
        (400, _) => "Language__endpoint must be the account's own address (https://NAME.cognitiveservices.azure.com), not that of a region.",
        (401, _) => "the sign-in is not accepted. Language__endpoint must be the account's own address, in its own region and tenant; the identity is AZURE_CLIENT_ID.",
        (403, _) => "give the identity the role 'Cognitive Services Language Reader' on the account of Language__endpoint, and look at that account's network rules.",
        (404, _) => "there is no Language account at Language__endpoint.",
        _ => "look at Language__endpoint.",
    };
}
