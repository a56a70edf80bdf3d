using System.Net;

namespace News.Azure.Tests.Double;

/// <summary>The SDK's own query planner refuses what the double would let pass, so that the other tests under it are a check of our queries by the service's parser.</summary>
public sealed class PlannerTests : DoubleTest
{
    [Theory]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.order = 1")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.value = 1")]
    public async Task A_reserved_word_is_refused(string sql)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX") == "true",
            "Set AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX=true to have queries planned by the SDK.");

        await RefusedAsync(HttpStatusCode.BadRequest, () => AllAsync(Notes.GetItemQueryIterator<string>(sql)));
    }
}
