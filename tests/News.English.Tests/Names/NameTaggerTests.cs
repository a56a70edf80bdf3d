using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tests.Names;

public sealed class NameTaggerTests
{
    private const string Sentence = "Foreign Minister Ivo Brandl of Velmora told the Harbour Board in Port Aldane on Monday that the ferries would sail.";

    [Fact]
    public void A_sentence_is_tagged_alike_whatever_was_read_before()
    {
        var used = new NameTagger(NameModel.Default);
        foreach (var other in Enumerable.Range(0, 3000).Select(i => $"Word{i} said {i} to Mr. Name{i * 7} in Place{i % 11}."))
        {
            Tag(used, other);
        }

        Tag(used, Sentence).ShouldBe(Tag(new(NameModel.Default), Sentence));
    }

    [Fact]
    public void Tags_are_always_well_formed()
    {
        var random = new Random(3);
        var tagger = new NameTagger(NameModel.Default);
        string[] words = ["the", "Brandl", "OF", "of", "Ministry", "12", "-", "\ud83d", "ß", "\u202E", "U.S.", "said", ",", "“", "Ñandú", "Bank"];
        for (var round = 0; round < 300; round++)
        {
            var tags = Tag(tagger, string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)])));
            var previous = TagScheme.Edge;
            foreach (var tag in tags.Select(tag => (int)tag).Append(TagScheme.Edge))
            {
                NameModel.Scheme.Follows(previous, tag).ShouldBeTrue();
                previous = tag;
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_tokens()
    {
        const int Rounds = 1000;
        var tagger = new NameTagger(NameModel.Default);
        var tokens = Tokenizer.Tokenize(Sentence).ToArray();
        var (tags, margins) = (new byte[tokens.Length], new int[tokens.Length]);
        tagger.Tag(Sentence, tokens, tags, margins);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            tagger.Tag(Sentence, tokens, tags, margins);
        }

        // Less than a byte a token: the runtime may leave something of its own once.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Rounds * tokens.Length);
    }

    [Fact]
    public void A_text_without_an_end_is_tagged_in_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("Brandl and the Harbour Board , ", 20_000));
        Tag(new(NameModel.Default), text).Length.ShouldBe(120_000);
    }

    private static byte[] Tag(NameTagger tagger, string text)
    {
        var tokens = Tokenizer.Tokenize(text).ToArray();
        var tags = new byte[tokens.Length];
        tagger.Tag(text, tokens, tags, new int[tokens.Length]);
        return tags;
    }
}
