using System.Globalization;
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
    case ["search", var file, .. var kept] when kept.Length <= 1:
        await SearchBenchmark.RunAsync(file, kept.FirstOrDefault());
        return 0;
    case ["generate", var number, var file, var folder, .. var kept] when kept.Length <= 1 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
        await GenerateBenchmark.RunAsync(count, file, folder, kept.FirstOrDefault());
        return 0;
    case ["peers", var file]:
        await PeersBenchmark.RunAsync(file);
        return 0;
    case ["enrichment", var file]:
        await EnrichmentBenchmark.RunAsync(file);
        return 0;
    case ["double"]:
        await DoubleBenchmark.RunAsync();
        return 0;
    case ["events"]:
        await EventsBenchmark.RunAsync();
        return 0;
    case ["reads", var file, .. var kept] when kept.Length <= 1:
        await ReadsBenchmark.RunAsync(file, kept.FirstOrDefault());
        return 0;
    case ["bare", var folder]:   // started by reads
        await ReadsBenchmark.ServeFilesAsync(folder);
        return 0;
    case ["bare-search", var database]:   // started by search
        await SearchBenchmark.ServeByHandAsync(database);
        return 0;
    case ["duplicates", var file]:
        await DuplicateBenchmark.RunAsync(file);
        return 0;
    case ["placement", .. var sizes]:
        PlacementBenchmark.Run(sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            dotnet run -c Release --project tests/News.Benchmarks -- BENCHMARK

              start         seconds from a later start to the first answer; from an upload to its being found
              ingest FILE   articles a second, memory over the run, a second run of the same file
              double        operations a second of the store on Cosmos DB over the account double of the tests
              events        10,000 upload events, each delivered one to five times in any order, to that store
              duplicates FILE  documents a CPU second of sketches with their index, beside npm minhash with LSH (needs node and npm)
              placement [N]  articles a CPU second placed into stories, among 10,000, 100,000 and N generated ones (14 GB of memory for a million)
              peers FILE    words per CPU second of the embedded analyser and of npm packages, in one interleaved run
              enrichment FILE  what entities, statements, dates and quantities cost beside the analysis alone
              search FILE [DIR]  latency of two-word queries at 16 clients, with facets, filters, by relevance, and beside the same FTS5 query by hand
              reads FILE [DIR]   point reads beside a bare Kestrel with the same bytes, and whole exports with their memory
              generate N FILE DIR [DIR]  fills the first DIR with N articles made from those of FILE, for search and reads at that size

            FILE is NDJSON, such as ../shared/data/neardup/reuters21578.jsonl. DIR is a data folder that is kept: filled from FILE when it is empty, and used again.
            wrk/run.sh FILE asks a running service in the same ways with wrk.
            """);
        return 2;
}
