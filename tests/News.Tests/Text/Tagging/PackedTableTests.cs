using System.Text;
using FsCheck;
using FsCheck.Fluent;
using News.Text.Tagging;

namespace News.Tests.Text.Tagging;

public sealed class PackedTableTests
{
    [Fact]
    public void Every_entry_is_found()
    {
        var entries = Entries(20_000, new Random(1));
        var table = PackedTable.Build(entries);
        entries.Count(entry => table.ValueOf(entry.Key) == entry.Value).ShouldBe(entries.Count);
    }

    [Fact]
    public void What_is_not_there_has_no_value()
    {
        var table = PackedTable.Build(Entries(20_000, new Random(1)));
        Entries(100_000, new Random(2)).Count(entry => table.ValueOf(entry.Key) != 0).ShouldBeLessThan(2);
    }

    [Fact]
    public void Templates_are_never_mistaken_for_each_other() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (hash, first, second) =>
        {
            if (first > 0 && second > 0 && first != second)
            {
                PackedTable.Build([KeyValuePair.Create(new FeatureKey(first, hash), 7)]).ValueOf(new(second, hash)).ShouldBe(0);
            }
        }));

    [Fact]
    public void The_order_of_entries_changes_no_byte()
    {
        var entries = Entries(5_000, new Random(3));
        Bytes(PackedTable.Build(entries)).ShouldBe(Bytes(PackedTable.Build(entries.AsEnumerable().Reverse())));
    }

    [Fact]
    public void A_table_that_was_written_is_read_back()
    {
        var entries = Entries(1_000, new Random(4));
        var read = Read(Bytes(PackedTable.Build(entries)));
        entries.ShouldAllBe(entry => read.ValueOf(entry.Key) == entry.Value);
    }

    [Fact]
    public void An_empty_table_finds_nothing() => PackedTable.Build<int>([]).ValueOf(new(1, 1)).ShouldBe(0);

    [Fact]
    public void Data_cut_short_is_refused() =>
        Should.Throw<EndOfStreamException>(() => Read(Bytes(PackedTable.Build(Entries(100, new Random(5))))[..^1]));

    [Fact]
    public void A_table_with_no_empty_slot_is_refused() => Should.Throw<InvalidDataException>(() => Read([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void A_table_that_was_read_is_written_as_it_was()
    {
        var bytes = Bytes(PackedTable.Build(Entries(1_000, new Random(6))));
        Bytes(Read(bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void Many_threads_may_be_the_first_to_ask()
    {
        var entries = Entries(20_000, new Random(7));
        var read = Read(Bytes(PackedTable.Build(entries)));
        Parallel.ForEach(Enumerable.Range(0, 8), _ => entries.Count(entry => read.ValueOf(entry.Key) == entry.Value).ShouldBe(entries.Count));
    }

    private static List<KeyValuePair<FeatureKey, int>> Entries(int count, Random random) =>
        Enumerable.Range(1, count).Select(i => KeyValuePair.Create(new FeatureKey((byte)random.Next(1, 50), (ulong)random.NextInt64()), i)).ToList();

    private static byte[] Bytes(PackedTable<int> table)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        table.Write(writer);
        return stream.ToArray();
    }

    private static PackedTable<int> Read(byte[] bytes) => PackedTable.Read<int>(new ModelReader(bytes));
}
