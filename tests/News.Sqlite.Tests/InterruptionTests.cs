namespace News.Sqlite.Tests;

public sealed class InterruptionTests
{
    [Fact]
    public async Task A_read_that_nobody_waits_for_ends_and_its_reader_serves_the_next()
    {
        await using var file = new TemporaryStore();
        await using var store = await file.OpenAsync(TimeSpan.FromSeconds(10));
        var readers = new Readers([Connections.OpenReader(file.File, TimeSpan.FromSeconds(10))]);
        using var given = new CancellationTokenSource();
        var reading = Task.Run(() => readers.ReadAsync(
            session => session.Number("WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless) SELECT count(*) FROM endless"), given.Token));

        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        (await readers.ReadAsync(session => session.Number("SELECT 7"), TestContext.Current.CancellationToken)).ShouldBe(7);
        await readers.DisposeAsync();
    }
}
