using System.Text.RegularExpressions;

namespace News.Tests.Infra;

/// <summary>That nothing signs in by key, nothing asks for a key or gives a secret away, and only known roles are given.</summary>
internal static partial class AccessChecks
{
    /// <summary>From the list of Azure's built-in roles; the last is Cosmos DB's own Built-in Data Contributor.</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageBlobDataReader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["cognitiveServicesLanguageReader"] = "7628b7b8-a8b2-4cdc-b46f-e9b35248918e",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["cosmosDataContributor"] = "00000000-0000-0000-0000-000000000002",
    };

    /// <summary>What switches off sign-in by key, by resource type.</summary>
    private static readonly Dictionary<string, string> WithoutKeys = new(StringComparer.Ordinal)
    {
        ["Microsoft.Storage/storageAccounts"] = "allowSharedKeyAccess: false",
        ["Microsoft.DocumentDB/databaseAccounts"] = "disableLocalAuth: true",
        ["Microsoft.CognitiveServices/accounts"] = "disableLocalAuth: true",
        ["Microsoft.Insights/components"] = "DisableLocalAuth: true",
        ["Microsoft.OperationalInsights/workspaces"] = "disableLocalAuth: true",
    };

    public static IEnumerable<string> SignInByKey(InfraFiles files) =>
        from file in files.Bicep.Values
        from resource in file.Of("resource")
        where !resource.IsExisting && WithoutKeys.TryGetValue(resource.Type, out var setting) && !resource.Body.Contains(setting, StringComparison.Ordinal)
        select $"{file.Name}: {resource.Name} needs {WithoutKeys[resource.Type]}";

    public static IEnumerable<string> Secrets(InfraFiles files) =>
        from file in files.Texts
        from Match match in SecretPattern().Matches(file.Value)
        select $"{file.Key}: {match.Value}";

    public static IEnumerable<string> SecretsGivenAway(InfraFiles files) =>
        from file in files.Bicep.Values
        from secret in SecureParameterPattern().Matches(file.Text).Select(match => match.Groups["name"].Value)
        from output in file.Of("output")
        where Regex.IsMatch(output.Line, $@"\b{secret}\b")
        select $"{file.Name}: output {output.Name} gives {secret} away";

    /// <summary>Every identifier of that form in the templates is a role, under its own name.</summary>
    public static IEnumerable<string> UnknownRoles(InfraFiles files) =>
        from file in files.Bicep.Values
        from Match match in GuidPattern().Matches(file.Text)
        where !Roles.TryGetValue(match.Groups["name"].Value, out var id) || id != match.Groups["id"].Value
        select $"{file.Name}: {match.Value} is not a known role";

    /// <summary>Behind Entra: the page can be signed in to, by no secret, and nothing is open but the webhook and what the API gives to anybody.</summary>
    public static IEnumerable<string> SignIn(InfraFiles files)
    {
        var (text, signIn) = (files.Bicep["functions.bicep"].Text, files.Bicep["functions.bicep"].Of("resource").Single(resource => resource.Name == "authentication"));
        var webhook = WebhookPattern().Match(files.Scripts.First().Value).Value;
        var anonymous = AnonymousPattern().Matches(files.HeadSource).Select(match => "/" + match.Groups["route"].Value);
        var open = QuotedPattern().Matches(OpenPathsPattern().Match(text).Value).Select(match => match.Groups["text"].Value).ToList();
        return open.Except(anonymous.Append(webhook)).Select(path => $"functions.bicep: {path} is open to anybody")
            .Concat(open.Contains(webhook) ? [] : [$"functions.bicep: Event Grid cannot sign in, and {webhook} is not open"])
            .Concat(text.Contains("unauthenticatedClientAction: 'RedirectToLoginPage'", StringComparison.Ordinal) ? [] : ["functions.bicep: nobody is sent to sign in, so the page cannot be opened"])
            .Concat(signIn.Body.Contains("clientSecretSettingName:", StringComparison.Ordinal) ? [] : ["functions.bicep: the app cannot prove who it is when somebody signs in"]);
    }

    [GeneratedRegex(@"/runtime/webhooks/\w+")]
    private static partial Regex WebhookPattern();

    [GeneratedRegex("""AuthorizationLevel\.Anonymous, "get", Route = "(?<route>api/[^"]+)""")]
    private static partial Regex AnonymousPattern();

    [GeneratedRegex(@"(?<=excludedPaths: )\[[^]]*\]")]
    private static partial Regex OpenPathsPattern();

    [GeneratedRegex("'(?<text>[^']+)'")]
    private static partial Regex QuotedPattern();

    [GeneratedRegex(@"\blist(Keys|Secrets|AccountSas|ServiceSas|ConnectionStrings)\b|(AccountKey|SharedAccess(Key|Signature))=|[?&]sig=|clientSecret(?!SettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID')")]
    private static partial Regex SecretPattern();

    [GeneratedRegex(@"@secure\(\)\nparam (?<name>\w+)")]
    private static partial Regex SecureParameterPattern();

    [GeneratedRegex(@"(?<name>\w+)?( = |: )?'?(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")]
    private static partial Regex GuidPattern();
}
