using System.Diagnostics;
using System.Globalization;
using News.English.Names;
using News.Training;

namespace News.Quality.Models;

/// <summary>Speed on one thread, warm.</summary>
internal static class SpeedMeasure
{
    private const int Rounds = 20;   // the best of them: other work on the machine disturbs the rest

    public static void Print(string data, TextWriter output)
    {
        var sentences = NameDataSet.Development.Where(set => File.Exists(Path.Combine(data, set.File))).SelectMany(set => set.Read(data)).ToList();
        if (sentences.Count == 0)
        {
            output.WriteLine("Speed: skipped, there is nothing to read.");
            return;
        }

        var tagger = new NameTagger(NameModel.Default);
        var tags = new byte[sentences.Max(sentence => sentence.Tokens.Length)];
        var margins = new int[tags.Length];
        var fastest = Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            sentences.ForEach(sentence => tagger.Tag(sentence.Text, sentence.Tokens, tags, margins));
            return Process.GetCurrentProcess().TotalProcessorTime - before;
        });
        var tokens = sentences.Sum(sentence => sentence.Tokens.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Names alone: {tokens / fastest.TotalSeconds:N0} tokens per CPU second (best of {Rounds} rounds over {tokens} tokens)."));
    }
}
