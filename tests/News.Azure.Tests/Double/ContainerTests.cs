using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Tests.Double;

public sealed class ContainerTests : DoubleTest
{
    [Fact]
    public async Task A_container_is_made_once_and_keeps_its_properties()
    {
        var wanted = new ContainerProperties("other", "/key") { IndexingPolicy = { IncludedPaths = { new() { Path = "/key/?" } } } };

        (await Database.CreateContainerIfNotExistsAsync(wanted)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var again = await Database.CreateContainerIfNotExistsAsync(wanted);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Resource.PartitionKeyPath.ShouldBe("/key");
        again.Resource.IndexingPolicy.IncludedPaths.ShouldContain(path => path.Path == "/key/?");
    }

    [Fact]
    public async Task Containers_are_listed_replaced_and_deleted()
    {
        var properties = (await Notes.ReadContainerAsync()).Resource;
        properties.DefaultTimeToLive = 1_000;
        await Notes.ReplaceContainerAsync(properties);

        var listed = await AllAsync(Database.GetContainerQueryIterator<ContainerProperties>());
        listed.ShouldHaveSingleItem().DefaultTimeToLive.ShouldBe(1_000);

        await Notes.DeleteContainerAsync();
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadContainerAsync());
    }

    [Fact]
    public async Task A_container_of_a_deleted_database_is_not_found()
    {
        await Database.DeleteAsync();

        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.CreateItemAsync(Note.Of("1"), North));
    }
}
