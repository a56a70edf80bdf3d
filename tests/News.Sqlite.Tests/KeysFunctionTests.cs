using Microsoft.Data.Sqlite;

namespace News.Sqlite.Tests;

public sealed class KeysFunctionTests : IDisposable
{
    private readonly Session session = Session.Open(":memory:", SqliteOpenMode.Memory, TimeSpan.FromSeconds(1));

    public KeysFunctionTests() => session.Use(KeysFunction.Register);

    [Theory]
    [InlineData("[1,2,3]", 5, "3 1 2 3")]
    [InlineData("[1,2,3]", 2, "3 1 2")]
    [InlineData("[5,1,9,-3,2]", 3, "5 -3 1 2")]
    [InlineData("[9223372036854775807,-9223372036854775807]", 1, "2 -9223372036854775807")]
    [InlineData("[]", 5, "")]
    public void It_counts_keys_and_gives_the_lowest_in_order_however_they_come(string keys, int most, string numbers) =>
        string.Join(' ', Numbers(keys, most)).ShouldBe(numbers);

    [Fact]
    public void It_gives_as_many_as_there_are()
    {
        var random = new Random(7);
        var keys = Enumerable.Range(0, 5_000).Select(_ => random.NextInt64()).ToList();

        Numbers(Session.List(keys), int.MaxValue).ShouldBe([keys.Count, .. keys.Order()]);
        Numbers(Session.List(keys), 300).ShouldBe([keys.Count, .. keys.Order().Take(300)]);
    }

    public void Dispose() => session.Dispose();

    private long[] Numbers(string keys, int most) => session.First(
        $"SELECT {KeysFunction.Name}(value, ?2) FROM json_each(?1)",
        rows => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, long>(StoredRecords.Utf8(rows, 0)).ToArray(),
        keys,
        most)!;
}
