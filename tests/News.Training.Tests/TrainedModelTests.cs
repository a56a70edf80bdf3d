using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using News.English.Names;
using News.English.Tone;
using News.Text;
using News.Text.Tagging;

namespace News.Training.Tests;

public sealed class TrainedModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("news-training-").FullName;

    public TrainedModelTests()
    {
        Write("data/clusters/strict_100.tsv", "ferry\t7\nMarlo\t9\n");
        Write("data/clusters/strict_400.tsv", "ferry\t71\nMarlo\t93\n");
        Write("data/clusters/cap_strict.tsv", "ferry\tl+\nmarlo\tU\n");
        foreach (var list in KnowledgeBuilder.Lists.SelectMany(files => files))
        {
            Write(list is "parties" ? "own/Lists/parties.txt" : $"data/gazetteers/{list}.txt", list is "citybig" or "parties" ? "Port Aldane\n" : string.Empty);
        }

        Write("data/tiny.bio", string.Concat(Enumerable.Range(0, 20).Select(i =>
            $"Anna\tB-PER\nMarlo{i % 3}\tI-PER\nleft\tO\nPort\tB-LOC\nAldane\tI-LOC\n.\tO\n\nThe\tO\nHarbour\tB-ORG\nBoard\tI-ORG\nsaid\tO\nno\tO\n.\tO\n\n")));
        Write("own/Newswire/one.txt", "[PER Ivo Brandl] sails\n\nThe [ORG Harbour Board] told [PER Brandl] to wait in [LOC Port Aldane].\n");
        WriteText("We saw Rigga Vess sing .\n", "1\t2-3:PER\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_data_give_the_same_bytes() => Bytes(Train().Write).ShouldBe(Bytes(Train().Write));

    [Fact]
    public void A_model_that_was_written_is_read_back_as_it_was()
    {
        var bytes = Bytes(Train().Write);
        Bytes(NameModel.Read(bytes).Write).ShouldBe(bytes);
    }

    [Fact]
    public void Something_else_is_not_read_as_a_model()
    {
        var names = Bytes(Train().Write);
        Should.Throw<InvalidDataException>(() => ToneModel.Read(names, Train().Knowledge));
    }

    [Fact]
    public void The_model_finds_again_what_it_was_taught()
    {
        var sentence = BioFile.Read(Path.Combine(folder, "data/tiny.bio"), marksOther: true).First();
        var tags = new byte[sentence.Tokens.Length];
        new NameTagger(Train()).Tag(sentence.Text, sentence.Tokens, tags, new int[tags.Length]);
        tags.ShouldBe(sentence.Tags);
    }

    [Fact]
    public void Labels_that_stand_off_are_learned_and_outdo_those_of_a_set()
    {
        Write("data/tiny.bio", string.Concat(Enumerable.Repeat("We\tO\nsaw\tO\nRigga\tB-LOC\nVess\tI-LOC\nsing\tO\n.\tO\n\n", 5)));
        var sentence = BioFile.Read(Path.Combine(folder, "data/tiny.bio"), marksOther: true).First();
        var tags = new byte[sentence.Tokens.Length];
        new NameTagger(Train()).Tag(sentence.Text, sentence.Tokens, tags, new int[tags.Length]);
        SpanScore.Spans(tags).ShouldBe([(2, 4, (int)NameType.Person)]);
    }

    [Fact]
    public void Lists_and_classes_are_known_by_the_hash_of_a_word()
    {
        var knowledge = KnowledgeBuilder.Build(Path.Combine(folder, "data"), Path.Combine(folder, "own/Lists"));
        WordForm.Read("FERRY", CaseStyle.Usual, knowledge, out var ferry);
        (ferry.Classes.Coarse, ferry.Classes.Fine, ferry.IsWrittenSmall).ShouldBe(((byte)7, (ushort)71, true));
        var port = knowledge.ListsOf(FeatureHash.Of("port"));
        port.ShouldBe(WordKnowledge.Continues);
        knowledge.ListsOf(FeatureHash.Combine(FeatureHash.Of("port"), FeatureHash.Of("aldane"))).ShouldBe(Bit("citybig") | Bit("parties"));
    }

    [Fact]
    public void A_listed_name_is_cut_into_the_tokens_that_text_is_cut_into()
    {
        Write("own/Lists/parties.txt", "People's Tide Party\n");

        var knowledge = KnowledgeBuilder.Build(Path.Combine(folder, "data"), Path.Combine(folder, "own/Lists"));

        string[] words = ["people", "'s", "tide", "party"];
        knowledge.ListsOf(words.Skip(1).Aggregate(FeatureHash.Of(words[0]), (hash, word) => FeatureHash.Combine(hash, FeatureHash.Of(word)))).ShouldBe(Bit("parties"));
    }

    [Fact]
    public void Sentiment_trained_twice_is_the_same()
    {
        Write("data/tone.jsonl", string.Concat(Enumerable.Range(0, 30).Select(i =>
            $$"""{"sentence":"Brandl {{(i % 2 == 0 ? "saved the crew" : "betrayed the crew")}} in storm {{i}}.","from":0,"to":6,"polarity":{{(i % 2 == 0 ? 1 : -1)}}}""" + "\n")));
        var targets = new ToneFile(Train()).Read(Path.Combine(folder, "data/tone.jsonl")).ToList();
        var model = new ToneTraining(Train().Knowledge, ToneModel.Default.Connotations, TextWriter.Null).Train(targets);
        Bytes(model.Write).ShouldBe(Bytes(new ToneTraining(Train().Knowledge, ToneModel.Default.Connotations, TextWriter.Null).Train(targets).Write));
        var reader = new ToneReader(model);
        foreach (var target in targets)
        {
            reader.Read(target.Document, target.Sentence, target.Names);
            var scores = reader.Towards(target.Target);
            (scores.Positive > scores.Negative).ShouldBe(target.Label == 2);
        }
    }

    [Fact]
    public void A_marked_target_is_read_with_its_label()
    {
        Write("own/targets.tsv", "# label\tsentence\n-1\tCritics of [Anna Brandl] laughed.\n1\t[Brandl] saved the crew.\n");

        var targets = new ToneFile(Train()).ReadOwn(Path.Combine(folder, "own/targets.tsv")).ToList();

        targets.ConvertAll(one => (one.Label, one.Document.Text, one.Names[one.Target])).ShouldBe(
            [(0, "Critics of Anna Brandl laughed.", new TokenRange(2, 4)), (2, "Brandl saved the crew.", new TokenRange(0, 1))]);
    }

    [Theory]
    [InlineData("2\t[Brandl] saved the crew.")]
    [InlineData("1\tBrandl saved the crew.")]
    [InlineData("1\t[Brandl] saved [the crew].")]
    public void A_line_without_one_target_and_a_label_is_refused(string line)
    {
        Write("own/targets.tsv", line);

        Should.Throw<InvalidDataException>(() => new ToneFile(Train()).ReadOwn(Path.Combine(folder, "own/targets.tsv")).ToList());
    }

    private NameModel Train() =>
        new NameTraining(Path.Combine(folder, "data"), Path.Combine(folder, "own"), TextWriter.Null).Train([new("tiny.bio", MarksOther: true)]);

    private static uint Bit(string list) => 1u << KnowledgeBuilder.Lists.ToList().FindIndex(files => files.Contains(list));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private void WriteText(string text, string labels)
    {
        Write("own/Labels/some.tsv", $"# sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n{labels}");
        Directory.CreateDirectory(Path.Combine(folder, "data/text"));
        using var packed = new GZipStream(File.Create(Path.Combine(folder, "data/text/open_mixed.txt.gz")), CompressionMode.Compress);
        packed.Write(Encoding.UTF8.GetBytes(text));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
