using News.English;
using News.English.Names;
using News.English.Tone;

namespace News.Training;

/// <summary>Trains all models and writes them where News.English embeds them from.</summary>
internal static class ModelBuild
{
    private const string Resources = "src/News.English/Resources";
    private const string StoryResources = "src/News/Stories/Resources";
    private const string Own = "src/News.Training";
    private const string Plain = "Tone/plain-news.tsv";
    private const string Targets = "Tone/targets.tsv";
    private const string Listed = "Tone/connotations.tsv";

    /// <param name="toneAlone">Whether names stay as they are built in, and sentiment alone is learned.</param>
    public static int Run(string data, string source, bool toneAlone, TextWriter log)
    {
        if (!Directory.Exists(data))
        {
            log.WriteLine($"There is no data at {data}.");
            return 1;
        }

        if (toneAlone)
        {
            TrainTone(NameModel.Default, data, source, log);
            return 0;
        }

        Write(Path.Combine(source, StoryResources, "word-shares.tsv"), file => WordShareCount.Write(data, file), log);

        var names = TrainNames(data, Path.Combine(source, Own), log);
        Write(Path.Combine(source, Resources, "names.model"), names.Write, log);
        TrainTone(names, data, source, log);
        return 0;
    }

    private static void TrainTone(NameModel names, string data, string source, TextWriter log)
    {
        var file = new ToneFile(names);
        List<LabelledTarget> targets = [.. file.Read(Path.Combine(data, "sentiment/newsmtsc/train-hf.jsonl")), .. file.ReadOwn(Path.Combine(source, Own, Targets))];
        var training = new ToneTraining(names.Knowledge, Connotations.Of(File.ReadLines(Path.Combine(source, Own, Listed))), log);
        var tone = PlainNews.Fit(training.Train(targets), names, PlainNews.Read(Path.Combine(source, Own, Plain)));
        Write(Path.Combine(source, Resources, "tone.model"), tone.Write, log);
    }

    // First without the development sets, to know how far a margin can be trusted; then with them.
    private static NameModel TrainNames(string data, string own, TextWriter log)
    {
        var training = new NameTraining(data, own, log);
        var trial = training.Train(NameDataSet.Training);
        var confidence = FitConfidence(trial, data, log);
        return training.Train([.. NameDataSet.Training, .. NameDataSet.Development]).With(confidence);
    }

    private static Logistic FitConfidence(NameModel trial, string data, TextWriter log)
    {
        var names = new List<(int Margin, bool IsRight)>();
        foreach (var set in NameDataSet.Development)
        {
            var sentences = set.Read(data).ToList();
            names.AddRange(ConfidenceFit.Names(trial, sentences));
            log.WriteLine($"names: without {set.File}: {NameScore.Of(trial, sentences).Row()}");
        }

        return ConfidenceFit.Fit(names);
    }

    private static void Write(string path, Action<Stream> write, TextWriter log)
    {
        using var file = File.Create(path);
        write(file);
        log.WriteLine($"{path}: {file.Length / 1e6:F2} MB");
    }
}
