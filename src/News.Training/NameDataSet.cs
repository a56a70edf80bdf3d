namespace News.Training;

/// <summary>A set of labelled sentences, below the data folder.</summary>
/// <param name="MarksOther"><see cref="LabelledSentence.MarksOther"/>.</param>
/// <param name="Copies">How often it is learned: small sets of careful work weigh more.</param>
internal sealed record NameDataSet(string File, bool MarksOther, int Copies = 1)
{
    private const int NewswireCopies = 2;

    // A third copy changes the mean F1 on the development sets by less than 0.1.
    private const int ReadingCopies = 2;

    private const string OpenText = "text/open_mixed.txt.gz";

    /// <summary>Always learned from.</summary>
    public static IReadOnlyList<NameDataSet> Training { get; } =
    [
        new("ner/wikigold.bio", true),
        new("ner/wnut.train.bio", true),
        new("ner/btc.bio", false),
        new("ner/politics.train.bio", true, Copies: 8),
        new("ner/redocred.bio", true),
        new("ner/docred_test.bio", true),
        new("ner/europarl.bio", false),
        new("ner/sec.bio", false),
        new("ner/multiner.bio", false),
        new("silver/current_events.bio", true),
    ];

    /// <summary>Choices are made on these, with a model that has not seen them; the shipped model learns from them as well.</summary>
    public static IReadOnlyList<NameDataSet> Development { get; } =
    [
        new("ner/pud.bio", false, Copies: 2),
        new("ner/meantime.bio", false),
        new("ner/uner.dev.bio", false, Copies: 4),
        new("ner/politics.dev.bio", true, Copies: 8),
        new("ner/wnut.dev.bio", true),
    ];

    /// <summary>Never learned from.</summary>
    public static IReadOnlyList<NameDataSet> Test { get; } =
    [
        new("ner/politics.test.bio", true),
        new("ner/uner.test.bio", false),
        new("ner/wnut.test.bio", true),
    ];

    public IEnumerable<LabelledSentence> Read(string data) => BioFile.Read(Path.Combine(data, File), MarksOther);

    /// <summary>The sentences as often as they are learned.</summary>
    public IEnumerable<LabelledSentence> ReadForTraining(string data) => Repeated(Read(data).Select(LabelFaults.Mend), Copies);

    /// <summary>Our own news, as often as it is learned.</summary>
    public static IEnumerable<LabelledSentence> Newswire(string folder) =>
        Repeated(Files(folder, "*.txt").SelectMany(NewswireFile.Read).SelectMany(NewswireFile.Sentences), NewswireCopies);

    /// <summary>Sentences of open text that were read and labelled for this project, as often as they are learned.</summary>
    public static IEnumerable<LabelledSentence> Readings(string data, string folder) =>
        Repeated(StandOffFile.Read(Path.Combine(data, OpenText), Files(folder, "*.tsv")), ReadingCopies);

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static IEnumerable<LabelledSentence> Repeated(IEnumerable<LabelledSentence> sentences, int copies) =>
        Enumerable.Repeat(sentences.ToList(), copies).SelectMany(copy => copy);
}
