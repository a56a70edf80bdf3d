using Azure.Core;

namespace News.Azure.Tests;

/// <summary>Signs in as nobody in particular: the double asks for no role.</summary>
internal sealed class AnyToken : TokenCredential
{
    private static readonly AccessToken Token = new("token", DateTimeOffset.MaxValue);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
