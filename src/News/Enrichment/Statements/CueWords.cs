using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>What may follow a verb of saying.</summary>
[Flags]
internal enum CueFrame
{
    /// <summary>A quotation: every cue takes one.</summary>
    Quotation = 1,

    /// <summary>A clause with <c>that</c>, or one that is plainly a clause.</summary>
    That = 2,

    /// <summary>Any words: a bare clause, an infinitive (<c>vowed to stay</c>), a thing (<c>denied the charge</c>).</summary>
    Anything = 4,

    /// <summary>The person told, before what is told.</summary>
    Hearer = 8,

    /// <summary>Only with <c>whether</c>, <c>if</c> or a quotation.</summary>
    Question = 16,

    /// <summary>The form is a noun as well (<c>claims</c>), so that only <c>that</c> or a mark makes it a cue.</summary>
    MaybeNoun = 32,

    /// <summary>Somebody must be told: <c>told reporters</c> says nothing yet.</summary>
    Told = 64,

    /// <summary>Things are found as well as facts, so that only <c>that</c> or a document as its subject makes it a cue.</summary>
    Finding = 128,

    /// <summary>What follows may be the one it is aimed at: <c>accused Moss</c>.</summary>
    Charge = 256,

    /// <summary>An infinitive, which <see cref="Anything"/> allows too: things are claimed as well (<c>claimed her third title</c>).</summary>
    Infinitive = 512,
}

/// <summary>English verbs of saying, by form.</summary>
internal static class CueWords
{
    private static readonly WordTable<CueFrame> Frames = new(
    [
        ("""
         said says say saying insisted insists insisting announced announces announcing confirmed confirms confirming denied denies denying
         alleged alleges alleging admitted admits admitting acknowledged acknowledges acknowledging vowed vows vowing pledged declared declares declaring stated conceded concedes contended contends reiterated predicted predicts demanded asserted asserts
         """, CueFrame.Anything),
        ("accused accuses accusing threatened threatens threatening rejected rejects dismissed dismisses", CueFrame.Anything | CueFrame.Charge),
        ("claimed claiming", CueFrame.That | CueFrame.Infinitive),
        ("promised promising warned warns warning urged urges urging", CueFrame.Anything | CueFrame.Hearer),
        ("claims promises demands pledges states", CueFrame.That | CueFrame.MaybeNoun),
        ("stating remarking observing replying concluding indicating revealing reporting recalling responding acknowledging conceding emphasising lamenting testifying boasting contending predicting suggesting cautioning", CueFrame.That),
        ("add", CueFrame.That),
        ("told tells telling tell", CueFrame.Anything | CueFrame.Hearer | CueFrame.Told),
        ("informed informs assured assures reminded reminds notified", CueFrame.That | CueFrame.Hearer | CueFrame.Told),
        ("""
         added adds adding noted noting explained explains explaining argued argues arguing argue reported suggested suggests stressed stresses stressing
         emphasized emphasised emphasizes emphasizing maintained maintains revealed reveals observed concluded concludes complained complains joked hinted indicated indicates
         mentioned wrote writes writing repeated repeats clarified specified remarked remarks cautioned replied replies responded testified disclosed quipped commented recalled recalls
         reckons estimated lamented laments boasted countered proclaimed continued insist argue suggest deny confirm admit acknowledge explain maintain complain predict allege contend concede pointed points pointing agreed agrees signalled signaled tweeted posted
         submitted cautions affirmed underlined underscored ruled swore recounted opined averred reasoned
         """, CueFrame.That),
        ("warn claim reports notes report stress estimates", CueFrame.That | CueFrame.MaybeNoun),
        ("found finds find", CueFrame.That | CueFrame.MaybeNoun | CueFrame.Finding),
        ("asked asks asking wondered", CueFrame.Question | CueFrame.Hearer),
        ("""
         called calls calling described describes describing cried shouted exclaimed laughed sighed answered answers continues put puts hailed muttered whispered retorted snapped yelled screamed grumbled mused protested pleaded begged
         branded brands brand dubbed termed labelled labeled slammed blasted likened queried quizzed fumed gushed enthused chuckled scoffed sobbed bellowed shrugged chimed
         """, CueFrame.Quotation),
    ]);

    /// <summary>Words between a subject and its verb that change nothing in who speaks.</summary>
    private static readonly WordSet Adverbs = new("also later then earlier once again now still since first already just even both all always often soon yesterday today meanwhile previously recently simply only");

    private static readonly WordSet Auxiliaries = new("has have had having did does do is are was were been being be 's ’s 've ’ve 'd ’d");

    private static readonly WordSet Passives = new("is are was were been being be");

    private static readonly WordSet Modals = new("will would could can may might shall should must ought 'll ’ll ca wo to");

    private static readonly WordSet Negations = new("not never n't n’t");

    /// <summary>What somebody said, as a thing.</summary>
    private static readonly WordSet Nouns = new(
        """
        warning warnings claim claims statement statements assertion assertions allegation allegations promise pledge vow announcement suggestion accusation accusations remark remarks admission
        insistence prediction argument complaint complaints assurance assurances denial
        """);

    /// <summary>What only people and bodies do, so that whoever does it is one, whatever the noun.</summary>
    private static readonly WordSet Voices = new("said says say told tells insisted insists admitted admits argued argues replied asked asks explained explains added adds recalled recalls complained joked quipped");

    // Besides them, what other cues begin with; they rule out most words of a text at one look.
    private static readonly WordSet Openers = new([.. Frames.Words, .. Nouns.Words, "ruled", "rule", "excluded", "according", "reportedly", "allegedly", "quoted", "cited"]);

    // "claimed responsibility for the blast that killed two": taken, not said
    private static readonly WordSet Claimed = new("victory responsibility credit compensation damages benefits asylum ownership lives");

    public static bool IsTaken(ReadOnlySpan<char> verb, ReadOnlySpan<char> what) => verb.StartsWith("claim", StringComparison.OrdinalIgnoreCase) && Claimed.Has(what);

    public static bool MayBeCue(ReadOnlySpan<char> word) => Openers.Has(word);

    public static bool IsVoice(ReadOnlySpan<char> word) => Voices.Has(word);

    public static bool IsNoun(ReadOnlySpan<char> word) => Nouns.Has(word);

    public static bool TryGet(ReadOnlySpan<char> word, out CueFrame frame) => Frames.TryGet(word, out frame);

    public static bool IsAdverb(ReadOnlySpan<char> word) => Adverbs.Has(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]));

    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Auxiliaries.Has(word);

    public static bool IsPassive(ReadOnlySpan<char> word) => Passives.Has(word);

    public static bool IsModal(ReadOnlySpan<char> word) => Modals.Has(word);

    public static bool IsNegation(ReadOnlySpan<char> word) => Negations.Has(word);

    /// <summary>A word that only a clause holds.</summary>
    public static bool IsFinite(ReadOnlySpan<char> word) =>
        Passives.Has(word) || Verbs.IsPast(word) || (Modals.Has(word) && word is not "to") || word is "has" or "have" or "does" or "do" or "remains" or "needs" or "means";
}
