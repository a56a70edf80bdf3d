using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>English verbs of saying, by form.</summary>
internal static class CueWords
{
    private static readonly WordTable<CueFrame> Frames = new(
    [
        ("""
         said says say saying insisted insists insisting announced announces announcing confirmed confirms confirming denied denies denying disputed disputes disputing refuted refutes rebutted
         think thinks alleged alleges alleging admitted admits admitting acknowledged acknowledges acknowledging vowed vows vowing pledged declared declares declaring stated conceded concedes contended contends reiterated predicted predicts demanded asserted asserts
         """, CueFrame.Anything),
        ("accused accuses accusing threatened threatens threatening rejected rejects dismissed dismisses", CueFrame.Anything | CueFrame.Charge),
        ("claimed claiming guaranteed guarantees", CueFrame.That | CueFrame.Infinitive),
        ("promised promising warned warns warning", CueFrame.Anything | CueFrame.Hearer),
        ("urged urges urging", CueFrame.Anything | CueFrame.Hearer | CueFrame.Infinitive),
        ("directed instructed instructs instructing reminded reminds reminding advised advises advising advise encouraged encourages encouraging implored implores begged exhorted", CueFrame.That | CueFrame.Hearer | CueFrame.Infinitive),
        ("claims promises demands pledges states vow pledge", CueFrame.That | CueFrame.MaybeNoun),
        ("charging tweeting posting lamenting musing quipping boasting bragging confessing disclosing recounting swearing testifying fretting proclaiming cautioning stating remarking observing replying concluding indicating revealing reporting responding conceding emphasising contending predicting suggesting", CueFrame.That),
        ("add", CueFrame.That),
        ("told tells telling tell", CueFrame.Anything | CueFrame.Hearer | CueFrame.Told),
        ("informed informs informing assured assures assuring notified", CueFrame.That | CueFrame.Hearer | CueFrame.Told),
        ("""
         added adds adding noted noting explained explains explaining argued argues arguing argue reported stressed stresses stressing
         emphasized emphasised emphasizes emphasises emphasizing maintained maintains maintaining revealed reveals observed observes concluded concludes complained complains complaining joked jokes joking hinted hints hinting indicated indicates
         wrote writes writing repeated repeats repeating clarified clarifies clarifying specified specifies remarked remarks cautioned replied replies responded responds testified testifies disclosed discloses quipped quips commented
         reckons lamented laments boasted boasts countered countering proclaimed proclaims continued insist argue deny confirm admit acknowledge explain maintain complain predict allege contend concede pointed points pointing agreed agrees signalled signaled signalling tweeted posted
         submitted cautions affirmed affirms ruled swore swears opined opines averred avers reasoned
         reckon reckoned reckoning speculated speculates speculate speculating theorised theorized theorises theorizes posited posits hypothesised hypothesized surmised surmises conjectured
         brags bragged confided confides confessed confesses divulged divulges relayed attested attests reaffirmed reaffirms reaffirming restated restates reiterates reiterating reiterate asserting
         foresees foresaw calculated calculates calculate mused muses fretted frets bemoaned bemoans rued protested objected objecting griped gripes grumbled grumbles moaned
         implied implies implying insinuated insinuates intimated intimates stipulates stipulated decreed decrees contested volunteered ventured ventures interjected
         believe believes believing expects caution assert observe conclude reply agree write
         """, CueFrame.That),
        ("retorted shouted exclaimed answered answers muttered whispered yelled screamed scoffed scoffs shrugged fumed fumes gushed gushes enthused enthuses murmured narrated narrates", CueFrame.That | CueFrame.ThatOnly),
        ("shared sharing believed thought felt feels hoped feared accepted accepts recognised recognized recognises recognizes doubts doubted worried underlined underlines underlining underscored underscores highlighted highlights charge charges charged", CueFrame.That | CueFrame.ThatOnly),
        ("warn claim reports notes report signals objects reasons counters counter protests comments moans stress fear fears hope hopes suspect suspects expect forecast forecasts project projects worries state demand promise", CueFrame.That | CueFrame.MaybeNoun),
        ("estimated estimating", CueFrame.That | CueFrame.Pair),
        ("estimates estimate", CueFrame.That | CueFrame.MaybeNoun | CueFrame.Pair),
        ("projected projecting forecasting", CueFrame.That),
        ("suggested suggests suggest recommended recommends recommending recommend proposed proposes proposing mentioned mentions recalled recalls recall recalling recounted recounts", CueFrame.That | CueFrame.Gerund),
        ("remembered remembers", CueFrame.That | CueFrame.Gerund),
        ("blamed blames blaming attributed attributes attributing credited credits crediting", CueFrame.Pair),
        ("found finds find showed shows show showing shown", CueFrame.That | CueFrame.MaybeNoun | CueFrame.Finding),
        ("asked asks asking wondered wonders wondering questioned questions", CueFrame.Question | CueFrame.Hearer),
        ("""
         called calls calling cried laughed sighed continues hailed hails snapped pleaded
         branded brands brand branding dubbed dubs termed terms labelled labeled labels labelling slammed slams slamming blasted blasts blasting likened likens queried quizzed chuckled chuckles sobbed bellowed chimed
         laughs sighs grins grinned beamed beams smiled smiles barked roared giggled growled groaned sneered snorted intoned deadpanned raved raves gasped stammered teased teases marvelled marveled reflected reflects recollected thundered raged crowed
         compared compares deemed deems deeming mocking denouncing condemning praising criticising criticizing lambasting ridiculing hailing
         denounced denounces condemned condemns praised praises lauded criticised criticized lambasted decried derided mocked ridiculed characterised characterized characterises characterizes
         """, CueFrame.Quotation),
        ("put puts", CueFrame.Quotation | CueFrame.Pair),
        ("described describes describing", CueFrame.Quotation | CueFrame.Gerund),
        ("read reads began begins started interrupted offered", CueFrame.Quotation | CueFrame.Marked),
    ]);

    /// <summary>What opens the words said after some verbs: <c>called for</c>, <c>warned against</c>. After <c>on</c> and <c>to</c> comes whoever is asked, unless an act follows.</summary>
    private static readonly WordTable<WordSet> Prepositions = new(
    [
        ("called calls calling", new("for on")),
        ("appealed appeals appealing appeal", new("for to")),
        ("argued argues arguing", new("for against")),
        ("warned warns warning cautioned cautions cautioning advised advises advise caution warn", new("of against about")),
        ("complained complains boasted boasts joked spoke speaks spoken talked", new("of about")),
        ("apologised apologized apologises apologizes apologising apologizing", new("for")),
        ("admitted admits confessed confesses objected objects", new("to")),
        ("insisted insists insisting", new("on")),
        ("hinted hints hinting", new("at")),
    ]);

    /// <summary>Words between a subject and its verb that change nothing in who speaks.</summary>
    private static readonly WordSet Adverbs = new("also later then earlier once again now still since first already just even both all always often soon yesterday today meanwhile previously recently simply only long ever thus hence instead still therefore further");

    private static readonly WordSet NoAdverbs = new("family assembly ally supply reply rally monopoly bully belly jelly elderly anomaly");

    private static readonly WordSet Auxiliaries = new("has have had having did does do is are was were been being be 's ’s 've ’ve 'd ’d");

    private static readonly WordSet Passives = new("is are was were been being be");

    private static readonly WordSet Modals = new("will would could can may might shall should must ought 'll ’ll ca wo to");

    private static readonly WordSet Negations = new("not never n't n’t");

    /// <summary>What somebody said, as a thing.</summary>
    private static readonly WordSet Nouns = new(
        """
        warning warnings claim claims statement statements assertion assertions allegation allegations promise pledge vow announcement suggestion accusation accusations remark remarks admission
        insistence prediction argument complaint complaints assurance assurances denial contention contentions confirmation revelation declaration acknowledgement acknowledgment admission admissions
        belief view conclusion theory guarantee concern concerns confidence hope hopes fear fears doubt doubts regret optimism surprise disappointment frustration estimate forecast rumours rumors word
        """);

    /// <summary>With one of the nouns, as much as a verb of saying: <c>voiced concern that</c>, <c>issued a warning that</c>.</summary>
    private static readonly WordSet Voicing = new("expressed expresses expressing voiced voices voicing issued issues issuing gave gives giving made makes making raised raises raising repeated repeats repeating offered offers offering echoed echoes sent sends sending");

    /// <summary>What only people and bodies do, so that whoever does it is one, whatever the noun.</summary>
    private static readonly WordSet Voices = new("quips jokes laughed laughs sighed reckons confides confided muses mused lamented recounted testified wrote writes told said says say told tells insisted insists admitted admits argued argues replied asked asks explained explains added adds recalled recalls complained joked quipped");

    private static readonly WordSet Issuing = new("issued issues issuing released releases releasing posted posts published sent wrote made put shared circulated read gave");

    // Besides them, what other cues begin with; they rule out most words of a text at one look.
    private static readonly WordSet Openers = new([.. Frames.Words, .. Nouns.Words, .. Prepositions.Words, .. CuePhrases.Words, "ruled", "rule", "excluded", "according", "reportedly", "allegedly", "quoted", "cited", "quotes", "cites", "quoting", "citing"]);

    // "claimed responsibility for the blast that killed two": taken, not said
    private static readonly WordSet Claimed = new("victory responsibility credit compensation damages benefits asylum ownership lives");

    // "told the story of a miner": what was told is not in the sentence
    private static readonly WordSet Told = new("story stories tale tales truth lie lies joke jokes time");

    // What is written rather than said.
    private static readonly WordSet Works = new("book novel paper song article poem essay memoir play script story music software letter column piece review thesis opera screenplay biography autobiography op-ed cookbook memo report");

    public static bool IsWork(ReadOnlySpan<char> word) => Works.Has(word);

    public static bool IsTaken(ReadOnlySpan<char> verb, ReadOnlySpan<char> what) =>
        (verb.StartsWith("claim", StringComparison.OrdinalIgnoreCase) && Claimed.Has(what)) || (verb is "told" or "tells" or "tell" or "telling" && Told.Has(what));

    public static bool MayBeCue(ReadOnlySpan<char> word) => Openers.Has(word);

    public static bool IsVoice(ReadOnlySpan<char> word) => Voices.Has(word);

    public static bool IsIssuing(ReadOnlySpan<char> word) => Issuing.Has(word);

    public static bool IsVoicing(ReadOnlySpan<char> word) => Voicing.Has(word);

    /// <summary>Whether what is said after a verb opens with a preposition.</summary>
    public static bool Takes(ReadOnlySpan<char> verb, ReadOnlySpan<char> preposition) => Prepositions.TryGet(verb, out var taken) && taken.Has(preposition);

    public static bool IsNoun(ReadOnlySpan<char> word) => Nouns.Has(word);

    public static bool TryGet(ReadOnlySpan<char> word, out CueFrame frame) => Frames.TryGet(word, out frame);

    public static bool IsAdverb(ReadOnlySpan<char> word) => Adverbs.Has(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]) && !NoAdverbs.Has(word));

    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Auxiliaries.Has(word);

    public static bool IsPassive(ReadOnlySpan<char> word) => Passives.Has(word);

    public static bool IsModal(ReadOnlySpan<char> word) => Modals.Has(word);

    public static bool IsNegation(ReadOnlySpan<char> word) => Negations.Has(word);

    /// <summary>A word that only a clause holds.</summary>
    public static bool IsFinite(ReadOnlySpan<char> word) =>
        Passives.Has(word) || Verbs.IsPast(word) || (Modals.Has(word) && word is not "to") || word is "has" or "have" or "does" or "do" or "remains" or "needs" or "means";
}
