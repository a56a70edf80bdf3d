namespace News.Quality.Models;

/// <summary>The shipped models on data sets that are no part of the repository.</summary>
internal static class ModelQuality
{
    public static void Print(string data, TextWriter output)
    {
        if (!Directory.Exists(data))
        {
            output.WriteLine($"Models: skipped, there are no data sets at {data}.");
            return;
        }

        NameQuality.Print(data, output);
        ToneQuality.Print(data, output);
        SpeedMeasure.Print(data, output);
    }
}
