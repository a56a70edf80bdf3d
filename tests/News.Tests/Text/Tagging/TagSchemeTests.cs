using News.Text.Tagging;

namespace News.Tests.Text.Tagging;

public sealed class TagSchemeTests
{
    private static readonly TagScheme Scheme = new(3);

    [Theory]
    [InlineData(TagPart.Begin, 0, TagPart.Inside, 0, true)]
    [InlineData(TagPart.Begin, 0, TagPart.End, 0, true)]
    [InlineData(TagPart.Inside, 2, TagPart.End, 2, true)]
    [InlineData(TagPart.End, 1, TagPart.Begin, 1, true)]
    [InlineData(TagPart.Alone, 1, TagPart.Alone, 2, true)]
    [InlineData(TagPart.Begin, 0, TagPart.End, 1, false)]
    [InlineData(TagPart.Begin, 0, TagPart.Outside, 0, false)]
    [InlineData(TagPart.Outside, 0, TagPart.Inside, 0, false)]
    [InlineData(TagPart.Alone, 1, TagPart.End, 1, false)]
    public void A_span_begun_is_ended_in_its_type(TagPart part, int type, TagPart nextPart, int nextType, bool follows) =>
        Scheme.Follows(TagScheme.Tag(type, part), TagScheme.Tag(nextType, nextPart)).ShouldBe(follows);

    [Fact]
    public void A_sentence_neither_begins_inside_a_span_nor_ends_in_one()
    {
        Scheme.Follows(TagScheme.Edge, TagScheme.Tag(0, TagPart.End)).ShouldBeFalse();
        Scheme.Follows(TagScheme.Tag(0, TagPart.Begin), TagScheme.Edge).ShouldBeFalse();
        Scheme.Follows(TagScheme.Tag(0, TagPart.Alone), TagScheme.Edge).ShouldBeTrue();
    }

    [Fact]
    public void The_tag_of_other_spans_stands_wherever_outside_does()
    {
        for (var tag = 0; tag < Scheme.Count; tag++)
        {
            Scheme.Follows(tag, Scheme.Other).ShouldBe(Scheme.Follows(tag, TagScheme.Outside));
            Scheme.Follows(Scheme.Other, tag).ShouldBe(Scheme.Follows(TagScheme.Outside, tag));
        }
    }

    [Fact]
    public void Part_and_type_are_read_back_from_the_tag()
    {
        for (var type = 0; type < Scheme.Types; type++)
        {
            foreach (var part in new[] { TagPart.Begin, TagPart.Inside, TagPart.End, TagPart.Alone })
            {
                Scheme.PartOf(TagScheme.Tag(type, part)).ShouldBe(part);
                TagScheme.TypeOf(TagScheme.Tag(type, part)).ShouldBe(type);
            }
        }
    }

    [Fact]
    public void More_types_than_lanes_are_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new TagScheme(TagScheme.MaxTypes + 1));
}
