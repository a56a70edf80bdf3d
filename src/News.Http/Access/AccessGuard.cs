using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace News.Http;

/// <summary>Stands before every route of a head that guards itself: headers, host names, other sites' pages, and how often one client may ask.</summary>
internal sealed class AccessGuard(RequestDelegate next, AccessOptions options) : IDisposable
{
    // What one subscriber holds of IPv6 is a network of 64 bits, not an address.
    private const int NetworkBytes = 8;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<HttpContext>? limiter = options.RequestsPerSecond > 0 ? LimiterOf(options.RequestsPerSecond) : null;

    public async Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response);
        if (Refusal(context.Request) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        using var lease = limiter?.AttemptAcquire(context);
        if (lease is { IsAcquired: false })
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Second;
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await ApiProblem.Of(
                StatusCodes.Status429TooManyRequests, "too-many-requests", $"One client may send {options.RequestsPerSecond} requests a second.").ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    public void Dispose() => limiter?.Dispose();

    private IResult? Refusal(HttpRequest request)
    {
        if (options.Hosts.Count > 0 && !options.Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "foreign-host", $"This service answers to {string.Join(", ", options.Hosts)}.");
        }

        // A page elsewhere can send simple requests without asking (it only cannot read the answers), and must not upload by them.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request)
            ? ApiProblem.Of(StatusCodes.Status403Forbidden, "foreign-origin", "This service takes no requests from pages of other sites.")
            : null;
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static PartitionedRateLimiter<HttpContext> LimiterOf(int perSecond) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ClientOf(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * perSecond,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = Second,
        }));

    private static IPAddress ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new(bytes);
    }
}
