using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

/// <summary>Features: long, with many words and people of their own.</summary>
public sealed class LongArticleTests
{
    private static readonly string[] Names =
        ["Brask", "Marlow Quay", "Ada Corrin", "Vesper", "Dunmore Line", "Harbour Board", "Old Jory", "Nell Hask", "Peg Tolliver", "Annis", "Cooper Street", "Jem Lodder"];

    private static readonly Fingerprint[] News =
    [
        Reports.Of("The tug Vesper sank off Marlow Quay in Brask on Monday with nine people aboard. Divers of the Harbour Board found four bodies in the wheelhouse, and harbour master Ada Corrin closed the port.", "Tug sinks off Brask", "2031-02-03", Names),
        Reports.Of("Divers lifted the tug Vesper from the bottom off Marlow Quay. The Dunmore Line, which owns her, said that her hull was sound. Ada Corrin, harbour master of Brask, spoke of a hole below the wheelhouse.", "Owner says hull of sunk tug was sound", "2031-02-05", Names),
        Reports.Of("The Harbour Board of Brask took away the papers of the Dunmore Line after the loss of the tug Vesper, in which four people drowned off Marlow Quay. Divers saw a hole in the hull, Ada Corrin said.", "Board takes papers of tug owner", "2031-02-07", Names),
        Reports.Of("Four of the crew of the tug Vesper were buried in Brask. The Dunmore Line will pay their families. Ada Corrin opened Marlow Quay to ships again; the Harbour Board keeps the hull and its divers' films.", "Port opens again after loss of tug", "2031-02-10", Names),
    ];

    private static readonly Fingerprint Feature = Reports.Of(
        """
        Nobody on Cooper Street draws the curtains this week. Peg Tolliver has put a lamp on the sill of every house whose kettle went cold on Monday, four lamps, and she trims the wicks herself after supper, grumbling at the wind.
        Old Jory mends nets beside the pump and tells children a riddle about an eel. He taught three of the drowned to splice rope and to swear. One of them, he remembers, was sick on a rowing boat in calm weather and cried because the gulls laughed.
        Nell Hask bakes. Flour hangs in her stairway like fog, and she gives loaves away until the sack is empty. Her nephew Jem Lodder climbed out of the Vesper through a porthole with his boots in his teeth; he has slept on her sofa since then and wakes shouting numbers.
        Annis, who keeps hens, walked down to Marlow Quay with a basket of eggs for the divers. They ate them raw, standing, she says, and thanked her like schoolboys. Then Ada Corrin came along the wall in a yellow coat too wide for her and asked whether anyone in Brask had ever seen the hull out of water.
        Everybody had. It was red, and it was patched like a quilt, and the Dunmore Line sent paint at Easter instead of a carpenter.
        """,
        "Four lamps in Cooper Street", "2031-02-08", Names);

    [Fact]
    public void The_names_of_a_long_texts_second_half_are_kept()
    {
        Feature.Features.Select(feature => feature.Label).ShouldContain("dunmore");
        Feature.Features.Select(feature => feature.Label).ShouldContain("corrin");
    }

    [Fact]
    public void A_feature_belongs_to_the_event_of_which_it_tells_beside_much_of_its_own() =>
        StoryOf([.. Reports.Unrelated(40), .. News, Feature]).ShouldHaveSingleItem();

    [Fact]
    public void A_feature_that_comes_before_the_reports_comes_home_when_they_have_come() =>
        StoryOf([Feature, .. Reports.Unrelated(40), .. News]).ShouldHaveSingleItem();

    private static List<StoryId> StoryOf(Fingerprint[] articles)
    {
        var stories = new MemoryStories();
        foreach (var article in articles)
        {
            stories.Add(article);
        }

        return [.. News.Append(Feature).Select(article => stories.Articles[article.Article].Story).Distinct()];
    }
}
