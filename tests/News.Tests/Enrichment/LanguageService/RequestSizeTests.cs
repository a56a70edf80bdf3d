using System.Text.Json;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

/// <summary>The simulated service refuses a request that holds more than it may.</summary>
public sealed class RequestSizeTests
{
    [Fact]
    public void Entities_are_asked_for_by_five_documents_and_the_rest_by_ten()
    {
        var service = new SimulatedService();
        Analyses.Of(Fiction.OfDocuments(23), service).Warnings.ShouldBeEmpty();

        Sizes(service, "entities").ShouldBe([5, 5, 5, 5, 3]);
        Sizes(service, "sentiment").ShouldBe([10, 10, 3]);
        Sizes(service, "phrases").ShouldBe([10, 10, 3]);
    }

    [Fact]
    public void Documents_too_heavy_for_one_request_share_several()
    {
        // 1,500 combining marks on each letter: few text elements, many bytes.
        var sentence = string.Concat(Enumerable.Repeat("a" + new string('\u0301', 1_500), 30)) + ".";
        var service = new SimulatedService();
        Analyses.Of(string.Concat(Enumerable.Repeat(sentence, 12)), service).Warnings.ShouldBeEmpty();

        Sizes(service, "sentiment").Length.ShouldBeGreaterThan(1);
        service.Asked("sentiment").Sum(request => request.Documents.Sum(document => document.Text.Length)).ShouldBe(12 * sentence.Length);
    }

    [Fact]
    public void The_largest_document_fits_into_a_request_however_it_is_escaped()
    {
        var document = new LanguageDocument(int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture), new('\u0301', ServiceLimits.CodeUnitsPerDocument), "zh-hant");
        JsonSerializer.SerializeToUtf8Bytes(new { kind = "SentimentAnalysis", analysisInput = new { documents = new[] { document } } })
            .Length.ShouldBeInRange(900_000, 1_000_000);
    }

    [Fact]
    public void Blank_pieces_are_not_sent()
    {
        var service = new SimulatedService();
        var analysis = Analyses.Of(new string('\n', 6_000) + "Orrin slept.", service);
        analysis.Warnings.ShouldBeEmpty();
        analysis.Mentions.ShouldHaveSingleItem().Span.ShouldBe(new(6_000, 5));
    }

    private static int[] Sizes(SimulatedService service, string call) => [.. service.Asked(call).Select(request => request.Documents.Count)];
}
