using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs.Models;

namespace News.Azure;

/// <summary>
/// Faults of the storage account in one line that names the setting to look at, as the <see cref="RequestFailedException"/> of whatever was asked. Stands before the
/// client's retries, so it sees what is left after them.
/// </summary>
internal sealed class StorageFaults : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception error) when (!message.CancellationToken.IsCancellationRequested && Explain(error, HostOf(message)) is { } line)
        {
            throw new RequestFailedException(0, line, errorCode: null, error);
        }

        ThrowIfRefused(message);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        ThrowIfRefused(message);
    }

    private static void ThrowIfRefused(HttpMessage message)
    {
        var (status, code) = (message.Response.Status, message.Response.Headers.TryGetValue("x-ms-error-code", out var given) ? given : null);
        if (Explain(status, code, HostOf(message)) is { } line)
        {
            throw new RequestFailedException(status, line, code, innerException: null);
        }
    }

    private static string? Explain(int status, string? code, string host) => (status, code) switch
    {
        (_, "KeyBasedAuthenticationNotPermitted") =>
            $"The storage at {host} takes no keys: name the account in AzureWebJobsStorage__accountName, so that the identity signs in, instead of a connection string in AzureWebJobsStorage.",
        (403, "AuthorizationPermissionMismatch") =>
            $"The identity may not do this in the storage at {host}: give it the role 'Storage Blob Data Owner' there, or correct AzureWebJobsStorage__accountName.",
        (403, "AuthorizationFailure") =>
            $"The storage at {host} refuses this network or sign-in: look at its network rules, and at the key or account in AzureWebJobsStorage.",
        (401 or 403, _) => $"The storage at {host} does not accept the sign-in ({code ?? "no reason"}): look at AzureWebJobsStorage, and at the identity (AZURE_CLIENT_ID).",
        (404, _) when code == BlobErrorCode.ContainerNotFound =>
            $"The storage at {host} has no container for uploads: deploy it again or start anew to have it made, or correct AzureWebJobsStorage.",
        _ => null,
    };

    private static string? Explain(Exception error, string host) => error switch
    {
        // After the last of several tries, and after a single one.
        AggregateException or RequestFailedException { Status: 0 } => $"The storage at {host} cannot be reached: look at AzureWebJobsStorage and the network.",
        AuthenticationFailedException => $"No sign-in for the storage at {host} could be had: look at the identity (AZURE_CLIENT_ID). {error.Message.Split('\n')[0].Trim()}",
        _ => null,
    };

    private static string HostOf(HttpMessage message) => $"{message.Request.Uri.Host}:{message.Request.Uri.Port}";
}
