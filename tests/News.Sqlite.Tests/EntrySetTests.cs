namespace News.Sqlite.Tests;

public sealed class EntrySetTests
{
    [Fact]
    public void It_has_what_a_set_of_numbers_has()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var room = random.Next(300);
            var (one, other) = (Numbers(random, room), Numbers(random, 300));
            var (first, end) = (random.Next(320), random.Next(320));

            Changed(one, room, set => set.IntersectWith(Of(other, 0))).ShouldBe(one.Where(other.Contains));
            Changed(one, room, set => set.UnionWith(Of(other, 0))).ShouldBe(one.Union(other).Order());
            Changed(one, room, set => set.ExceptWith(Of(other, 0))).ShouldBe(one.Except(other));
            Changed(one, room, set => set.Keep(first, end)).ShouldBe(one.Where(number => number >= first && number < end));
            Changed(one, room, set => set.Remove(first).ShouldBe(one.Contains(first))).ShouldBe(one.Where(number => number != first));
            Of(one, room).Count.ShouldBe(one.Count);
            EntrySet.All(room).ToList().ShouldBe(Enumerable.Range(0, room));

            var from = new List<int>();
            for (var numbers = Of(one, room).From(first); numbers.MoveNext();)
            {
                from.Add(numbers.Current);
            }

            from.ShouldBe(one.Where(number => number >= first));
        }
    }

    [Fact]
    public void A_copy_is_a_set_of_its_own()
    {
        var set = Of([1, 70], 0);
        var copy = set.Copy(200);

        copy.Add(3);

        set.ToList().ShouldBe([1, 70]);
        copy.ToList().ShouldBe([1, 3, 70]);
    }

    private static List<int> Numbers(Random random, int below) => [.. Enumerable.Range(0, below).Where(_ => random.Next(3) == 0)];

    private static EntrySet Of(List<int> numbers, int room)
    {
        var set = new EntrySet(room);
        set.AddAll([.. numbers]);
        return set;
    }

    private static List<int> Changed(List<int> numbers, int room, Action<EntrySet> change)
    {
        var set = Of(numbers, room);
        change(set);
        return set.ToList();
    }
}
