using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using News.Articles;

namespace News.Azure.Tests;

/// <summary>One clear line that names the setting to look at, whatever was asked of the storage.</summary>
public sealed class StorageFaultTests
{
    private static readonly Uri Account = new("https://news.blob.core.windows.net");

    private static readonly Func<BlobUploads, Task>[] Requests =
    [
        uploads => uploads.FindAsync("a.txt", Cancellation),
        uploads => uploads.ListAsync(Cancellation).AnyAsync(Cancellation).AsTask(),
        uploads => uploads.SaveAsync("a.txt", new MemoryStream([1]), contentType: null, ArticleMetadata.None, Cancellation),
        uploads => uploads.SignAsync("a.txt", ArticleMetadata.None, TimeProvider.System.GetUtcNow().AddMinutes(1), Cancellation),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "AzureWebJobsStorage__accountName")]
    [InlineData(403, "AuthorizationPermissionMismatch", "'Storage Blob Data Owner'")]
    [InlineData(403, "AuthorizationFailure", "network rules")]
    [InlineData(403, "AuthenticationFailed", "AZURE_CLIENT_ID")]
    [InlineData(401, "InvalidAuthenticationInfo", "AZURE_CLIENT_ID")]
    [InlineData(404, "ContainerNotFound", "no container")]
    public async Task A_refusal_names_what_to_look_at(int status, string code, string named)
    {
        foreach (var request in Requests)
        {
            (await RefusedAsync(Connect(new Refusing(status, code)), request)).ShouldContain(named);
        }
    }

    [Fact]
    public async Task An_address_where_nobody_answers_names_the_setting() => (await RefusedAsync(
        BlobUploads.Connect("DefaultEndpointsProtocol=http;AccountName=news;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:9/news"),
        Requests[0])).ShouldContain("AzureWebJobsStorage");

    [Fact]
    public async Task A_sign_in_that_cannot_be_had_names_the_identity() =>
        (await RefusedAsync(new(new BlobServiceClient(Account, new NoIdentity(), BlobUploads.Options())), Requests[0])).ShouldContain("AZURE_CLIENT_ID");

    [Fact]
    public async Task A_blob_that_is_not_there_is_no_fault() =>
        (await Connect(new Refusing(404, "BlobNotFound")).FindAsync("a.txt", Cancellation)).ShouldBeNull();

    private static BlobUploads Connect(HttpMessageHandler network)
    {
        var options = BlobUploads.Options();
        options.Transport = new HttpClientTransport(network);
        return new(new BlobServiceClient(Account, new AnyToken(), options));
    }

    private static async Task<string> RefusedAsync(BlobUploads uploads, Func<BlobUploads, Task> request)
    {
        var message = (await Should.ThrowAsync<RequestFailedException>(() => request(uploads))).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    private sealed class Refusing(int status, string code) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status) { RequestMessage = request, Content = new ByteArrayContent([]) };
            answer.Headers.Add("x-ms-error-code", code);
            return Task.FromResult(answer);
        }
    }

    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("There is no identity here.\nSee the log.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
