using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using News.Articles;
using News.Azure;
using NewsFunctions.Local.Azurite;

namespace NewsFunctions.Local.Tests;

/// <summary>
/// Without an account key, as on Azure, an address is signed by a key that the account makes for the identity. The emulator does so over HTTPS, for a token that it reads
/// and does not verify.
/// </summary>
public sealed class SignedByIdentityTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient stranger = new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } });
    private readonly AzuritePorts ports = AzuritePorts.ChooseAny();
    private AzuriteProcess azurite = null!;
    private BlobUploads uploads = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var key = RSA.Create();
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllTextAsync(folder["cert.pem"], certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
        azurite = await AzuriteProcess.StartAsync(
            await AzuriteInstallation.EnsureAsync(_ => { }, Cancellation), folder["data"], ports, Cancellation,
            "--oauth", "basic", "--cert", folder["cert.pem"], "--key", folder["key.pem"]);
        uploads = new(new BlobServiceClient(
            new Uri($"https://127.0.0.1:{ports.Blob}/devstoreaccount1"), new SomebodyOfTheTenant(), new() { Transport = new HttpClientTransport(stranger) }));
        await uploads.EnsureContainerAsync(Cancellation);
    }

    [Fact]
    public async Task An_address_signed_by_identity_takes_one_new_upload_and_nothing_else()
    {
        var signed = await uploads.SignAsync("signed/lamp one.txt", new(Source: "Café Wire"), TimeProvider.System.GetUtcNow().AddMinutes(15), Cancellation);

        (await SendAsync(HttpMethod.Put, signed)).ShouldBe(HttpStatusCode.Created);

        (await uploads.FindAsync("signed/lamp one.txt", Cancellation)).ShouldNotBeNull().Metadata.Source.ShouldBe("Caf%C3%A9%20Wire");
        signed.Address.Query.ShouldContain("skoid=");
        (await SendAsync(HttpMethod.Put, signed)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(HttpMethod.Get, signed)).ShouldBe(HttpStatusCode.Forbidden);
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        stranger.Dispose();
        folder.Dispose();
    }

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, SignedUpload signed)
    {
        using var request = new HttpRequestMessage(method, signed.Address) { Content = method == HttpMethod.Put ? new StringContent("Lamp\n\nIt was lit.") : null };
        foreach (var (name, value) in signed.Headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await stranger.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private sealed class SomebodyOfTheTenant : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var now = TimeProvider.System.GetUtcNow();
            var claims = new
            {
                aud = "https://storage.azure.com",
                iss = "https://sts.windows.net/11111111-1111-1111-1111-111111111111/",
                oid = "22222222-2222-2222-2222-222222222222",
                tid = "11111111-1111-1111-1111-111111111111",
                iat = now.AddMinutes(-1).ToUnixTimeSeconds(),
                nbf = now.AddMinutes(-1).ToUnixTimeSeconds(),
                exp = now.AddHours(1).ToUnixTimeSeconds(),
            };
            return new($"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.{Part("nobody")}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));

        private static string Part<T>(T value) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));
    }
}
