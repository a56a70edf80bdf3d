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

    /// <summary>Only with a spoken <c>that</c>: <c>felt that</c>, for what is felt without one may be anything.</summary>
    ThatOnly = 1024,

    /// <summary>An act in <c>-ing</c>: <c>recalled hearing a shot</c>.</summary>
    Gerund = 2048,

    /// <summary>One thing laid on another: <c>blamed the delay on rain</c>, <c>put the toll at nine</c>.</summary>
    Pair = 4096,

    /// <summary>A quotation only after a mark or beside it: <c>read “Faust”</c> is no speech.</summary>
    Marked = 8192,
}
