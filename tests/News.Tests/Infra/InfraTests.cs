using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using News.Telemetry;
using News.Tests.Samples;

namespace News.Tests.Infra;

/// <summary>What can be said of the deployment without the Bicep compiler and without Azure; and that each check finds the faults it is there for.</summary>
/// <remarks>
/// <see cref="TemplateChecks"/>, <see cref="AccessChecks"/> and <see cref="AgreementChecks"/> are all that is checked. Whether Azure knows a property and
/// accepts its value, only <c>az bicep build</c> and a deployment tell.
/// </remarks>
public sealed class InfraTests
{
    private static readonly InfraFiles Files = InfraFiles.Load(SampleFiles.Repository);

    private static readonly Dictionary<string, Func<InfraFiles, IEnumerable<string>>> Checks = new(StringComparer.Ordinal)
    {
        [nameof(TemplateChecks.Damage)] = TemplateChecks.Damage,
        [nameof(TemplateChecks.UndeclaredNames)] = TemplateChecks.UndeclaredNames,
        [nameof(TemplateChecks.UnusedNames)] = TemplateChecks.UnusedNames,
        [nameof(TemplateChecks.Modules)] = TemplateChecks.Modules,
        [nameof(TemplateChecks.Outputs)] = TemplateChecks.Outputs,
        [nameof(TemplateChecks.Versions)] = TemplateChecks.Versions,
        [nameof(AccessChecks.Secrets)] = AccessChecks.Secrets,
        [nameof(AccessChecks.SecretsGivenAway)] = AccessChecks.SecretsGivenAway,
        [nameof(AccessChecks.SignInByKey)] = AccessChecks.SignInByKey,
        [nameof(AccessChecks.UnknownRoles)] = AccessChecks.UnknownRoles,
        [nameof(AccessChecks.SignIn)] = AccessChecks.SignIn,
        [nameof(AgreementChecks.Parameters)] = AgreementChecks.Parameters,
        [nameof(AgreementChecks.Containers)] = AgreementChecks.Containers,
        [nameof(AgreementChecks.Scripts)] = AgreementChecks.Scripts,
        [nameof(AgreementChecks.Services)] = AgreementChecks.Services,
        [nameof(AgreementChecks.Settings)] = AgreementChecks.Settings,
        [nameof(AgreementChecks.Attempts)] = AgreementChecks.Attempts,
        [nameof(AgreementChecks.Undocumented)] = AgreementChecks.Undocumented,
    };

    public static TheoryData<string> Names => [.. Checks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_deployment_passes(string check) => Checks[check](Files).ShouldBeEmpty();

    [Fact]
    public void Every_template_is_deployed_by_another_or_by_a_script()
    {
        var deployed = Files.Bicep.Values.SelectMany(file => file.Of("module")).Select(module => module.Target).Append("main.bicep");
        Files.Bicep.Keys.Except(deployed).ShouldBe(["subscription.bicep"]);
        Files.Scripts.ShouldAllBe(script => script.Value.Contains("subscription.bicep", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_scripts_call_the_same_function_by_the_same_address() =>
        Files.Scripts.Select(script => script.Value[script.Value.IndexOf("/runtime/webhooks", StringComparison.Ordinal)..].Split("&code=")[0])
            .Distinct().ShouldBe(["/runtime/webhooks/blobs?functionName=Host.Functions.EnrichUpload"]);

    [Fact]
    public void Every_test_that_the_documentation_names_exists()
    {
        var linked = Regex.Matches(Files.Documents, @"\(\.\./(tests/[^)]+\.cs)\)").Select(match => Path.Combine(SampleFiles.Repository, match.Groups[1].Value)).ToHashSet();
        linked.Count.ShouldBeGreaterThan(10);
        linked.ShouldAllBe(path => File.Exists(path));
        var sources = string.Concat(linked.Select(File.ReadAllText));
        Regex.Matches(Files.Documents, "`([A-Z][a-z]*(?:_[A-Za-z0-9]+)+)`").Select(match => match.Groups[1].Value).ShouldAllBe(name => sources.Contains($" {name}(", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_metric_is_documented_and_alerts_read_no_other()
    {
        var metrics = typeof(NewsTelemetry).GetProperties().Select(property => property.GetValue(null)).OfType<Instrument>().Select(instrument => instrument.Name).ToList();
        metrics.ShouldNotBeEmpty();
        metrics.ShouldAllBe(name => Files.Documents.Contains($"`{name}`", StringComparison.Ordinal));
        Regex.Matches(Files.Bicep["alerts.bicep"].Text, @"'(news\.[a-z_.]+)'").Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(metrics);
    }

    [Theory]
    [InlineData(nameof(TemplateChecks.Damage), "infra/storage.bicep", "bypass: 'AzureServices'", "bypass: 'AzureServices")]
    [InlineData(nameof(TemplateChecks.Damage), "infra/storage.bicep", "containers@2023-05-01' = [", "containers@2023-05-01' = ")]
    [InlineData(nameof(TemplateChecks.Damage), "infra/rbac.bicep", "'${cosmos.id}/sql", "'${cosmos.id/sql")]
    [InlineData(nameof(TemplateChecks.UndeclaredNames), "infra/events.bicep", "source: account.id", "source: acount.id")]
    [InlineData(nameof(TemplateChecks.UndeclaredNames), "infra/main.bicep", "'rg-${environmentName}'", "'rg-${environment_name}'")]
    [InlineData(nameof(TemplateChecks.UnusedNames), "infra/language.bicep", "sku: { name: sku }", "sku: { name: 'S' }")]
    [InlineData(nameof(TemplateChecks.UnusedNames), "infra/cosmos.bicep", "in containers:", "in []:")]
    [InlineData(nameof(TemplateChecks.Modules), "infra/main.bicep", "'language.bicep'", "'languages.bicep'")]
    [InlineData(nameof(TemplateChecks.Modules), "infra/main.bicep", "    sku: languageSku\n", "")]
    [InlineData(nameof(TemplateChecks.Modules), "infra/main.bicep", "    sku: languageSku\n", "    sku: languageSku\n    tier: languageSku\n")]
    [InlineData(nameof(TemplateChecks.Outputs), "infra/main.bicep", "network!.outputs.functionsSubnetId", "network!.outputs.subnetId")]
    [InlineData(nameof(TemplateChecks.Outputs), "infra/main.bicep", "cosmos.outputs.endpoint", "cosmosdb.outputs.endpoint")]
    [InlineData(nameof(TemplateChecks.Versions), "infra/events.bicep", "storageAccounts@2023-05-01", "storageAccounts@2023-01-01")]
    [InlineData(nameof(AccessChecks.Secrets), "infra/functions.bicep", "Store: 'cosmos'", "Store: account.listKeys().keys[0].value")]
    [InlineData(nameof(AccessChecks.Secrets), "infra/main.parameters.json", "${NEWS_LANGUAGE_SKU=S}", "AccountKey=")]
    [InlineData(nameof(AccessChecks.SecretsGivenAway), "infra/subscription.bicep", "resource uploads", "output url string = webhookUrl\nresource uploads")]
    [InlineData(nameof(AccessChecks.SignInByKey), "infra/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true")]
    [InlineData(nameof(AccessChecks.SignInByKey), "infra/cosmos.bicep", "    disableLocalAuth: true\n", "")]
    [InlineData(nameof(AccessChecks.SignInByKey), "infra/language.bicep", "disableLocalAuth: true", "disableLocalAuth: false")]
    [InlineData(nameof(AccessChecks.SignInByKey), "infra/monitoring.bicep", "    DisableLocalAuth: true\n", "")]
    [InlineData(nameof(AccessChecks.UnknownRoles), "infra/rbac.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "b7e6dc6d-f1e8-4753-8033-0f276bb0955c")]
    [InlineData(nameof(AccessChecks.UnknownRoles), "infra/rbac.bicep", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    [InlineData(nameof(AccessChecks.UnknownRoles), "infra/functions.bicep", "'Microsoft.Web/serverfarms@2024-04-01'", "'8e3af657-a8ff-443c-a75c-2fe8c4bcb635'")]
    [InlineData(nameof(AccessChecks.Secrets), "infra/functions.bicep", "clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'", "clientSecretSettingName: 'SECRET'")]
    [InlineData(nameof(AccessChecks.SignIn), "infra/functions.bicep", "'RedirectToLoginPage'", "'Return401'")]
    [InlineData(nameof(AccessChecks.SignIn), "infra/functions.bicep", "'/api/health', ", "'/api/health', '/api/articles', ")]
    [InlineData(nameof(AccessChecks.SignIn), "infra/functions.bicep", "'/runtime/webhooks/blobs', ", "")]
    [InlineData(nameof(AccessChecks.SignIn), "infra/functions.bicep", "clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'\n", "\n")]
    [InlineData(nameof(AgreementChecks.Parameters), "infra/main.parameters.json", "\"vnetEnabled\"", "\"vnet\"")]
    [InlineData(nameof(AgreementChecks.Containers), "infra/cosmos-containers.json", "\"paths\": [\"/stream\"]", "\"paths\": [\"stream\"]")]
    [InlineData(nameof(AgreementChecks.Containers), "infra/cosmos-containers.json", "\"excludedPaths\": [{ \"path\": \"/*\" }]", "\"excludedPaths\": []")]
    [InlineData(nameof(AgreementChecks.Scripts), "infra/main.bicep", "output NEWS_EVENT_TOPIC", "output NEWS_TOPIC")]
    [InlineData(nameof(AgreementChecks.Scripts), "infra/scripts/subscribe.ps1", "$env:NEWS_URL", "$env:NEWS_ADDRESS")]
    [InlineData(nameof(AgreementChecks.Scripts), "infra/subscription.bicep", "param topicName", "param topic")]
    [InlineData(nameof(AgreementChecks.Scripts), "azure.yaml", "subscribe.sh", "subscribe.bash")]
    [InlineData(nameof(AgreementChecks.Services), "azure.yaml", "project: src/NewsFunctions", "project: src/Functions")]
    [InlineData(nameof(AgreementChecks.Services), "infra/functions.bicep", "'azd-service-name': 'news'", "'azd-service-name': 'app'")]
    [InlineData(nameof(AgreementChecks.Settings), "src/NewsFunctions/NewsServices.cs", "settings[\"Store\"]", "settings[\"StoreName\"]")]
    [InlineData(nameof(AgreementChecks.Settings), "infra/functions.bicep", "Cosmos__credential", "Cosmo__credential")]
    [InlineData(nameof(AgreementChecks.Settings), "infra/functions.bicep", "AzureWebJobsStorage__", "Storage__")]
    [InlineData(nameof(AgreementChecks.Settings), "src/NewsFunctions/local.settings.sample.json", "AzureWebJobs.FollowStories.Disabled", "AzureWebJobs.Follow.Disabled")]
    [InlineData(nameof(AgreementChecks.Settings), "src/NewsFunctions/local.settings.sample.json", "\"SqlitePath\"", "\"Path\"")]
    [InlineData(nameof(AgreementChecks.Attempts), "host.json", "\"poisonBlobThreshold\": 5", "\"poisonBlobThreshold\": 3")]
    [InlineData(nameof(AgreementChecks.Undocumented), "infra/functions.bicep", "Analyzer: ", "Analyser: ")]
    [InlineData(nameof(AgreementChecks.Undocumented), "infra/alerts.bicep", "'news.uploads.failed'", "'news.failures'")]
    [InlineData(nameof(AgreementChecks.Undocumented), "infra/main.parameters.json", "NEWS_ALERT_EMAIL", "NEWS_ALERT_PHONE")]
    public void A_check_finds_its_fault(string check, string path, string text, string fault)
    {
        var original = Files.Texts[path];
        original.ShouldContain(text);
        Checks[check](Files.With(path, original.Replace(text, fault, StringComparison.Ordinal))).ShouldNotBeEmpty();
    }
}
