using News.English.Names;
using News.English.Tone;
using News.Training;

namespace News.Quality.Models;

/// <summary>Sentiment towards a target, and of the sentence around it, on NewsMTSC's test set of real-world proportions.</summary>
internal static class ToneQuality
{
    private const string TestSet = "sentiment/newsmtsc/rw-hf-test.jsonl";

    public static void Print(string data, TextWriter output)
    {
        output.WriteLine("## Sentiment towards a target: F1 in percent\n");
        var path = Path.Combine(data, TestSet);
        if (!File.Exists(path))
        {
            output.WriteLine($"Skipped: {TestSet} is not there.\n");
            return;
        }

        var (target, sentence) = (new ToneScore(), new ToneScore());
        var reader = new ToneReader(ToneModel.Default);
        foreach (var labelled in new ToneFile(NameModel.Default).Read(path))
        {
            sentence.Add(labelled.Label, reader.Read(labelled.Document, labelled.Sentence, labelled.Names));
            target.Add(labelled.Label, reader.Towards(labelled.Target));
        }

        output.WriteLine("| NewsMTSC rw test | negative | neutral | positive | mean |\n|---|---|---|---|---|");
        output.WriteLine($"| towards the target | {target.Row()} |\n| of the sentence as a whole | {sentence.Row()} |\n");
    }
}
