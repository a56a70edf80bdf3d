using News.Benchmarks;

// Each benchmark prints what it measured; start, ingest and search drive the real head as a process.
switch (args)
{
    case ["start"]:
        await StartBenchmark.RunAsync();
        return 0;
    case ["ingest", var file]:
        await IngestBenchmark.RunAsync(file);
        return 0;
    case ["search", var file]:
        await SearchBenchmark.RunAsync(file);
        return 0;
    case ["peers", var file]:
        await PeersBenchmark.RunAsync(file);
        return 0;
    case ["double"]:
        await DoubleBenchmark.RunAsync();
        return 0;
    case ["events"]:
        await EventsBenchmark.RunAsync();
        return 0;
    case ["reads", var file]:
        await ReadsBenchmark.RunAsync(file);
        return 0;
    case ["bare", var folder]:   // started by reads
        await BareKestrel.ServeAsync(folder);
        return 0;
    case ["duplicates", var file]:
        await DuplicateBenchmark.RunAsync(file);
        return 0;
    case ["placement"]:
        PlacementBenchmark.Run();
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            dotnet run -c Release --project tests/News.Benchmarks -- BENCHMARK

              start         seconds from a later start to the first answer; from an upload to its being found
              ingest FILE   articles a second, memory over the run, a second run of the same file
              double        operations a second of the store on Cosmos DB over the account double of the tests
              events        10,000 upload events, each delivered one to five times in any order, to that store
              duplicates FILE  documents a CPU second of sketches with their index, beside npm minhash with LSH (needs node and npm)
              placement     articles a CPU second placed into stories, among 10,000 and 100,000 generated ones
              peers FILE    words per CPU second of the embedded analyser and of npm packages, in one interleaved run
              search FILE   latency of two-word queries at 16 clients, after ingesting FILE
              reads FILE    point reads beside a bare Kestrel with the same bytes, and whole exports with their memory, after ingesting FILE

            FILE is NDJSON, such as ../shared/data/neardup/reuters21578.jsonl.
            """);
        return 2;
}
