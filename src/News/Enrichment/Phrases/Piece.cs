using System.Runtime.InteropServices;

namespace News.Enrichment.Phrases;

internal enum PieceKind : byte
{
    /// <summary>Before the first and after the last piece.</summary>
    Edge,

    /// <summary>Letters, or an abbreviation of single letters with their points (<c>a.m.</c>).</summary>
    Word,

    /// <summary>Digits with the points, commas and no-break spaces between them.</summary>
    Number,

    /// <summary>Any other character.</summary>
    Symbol,

    /// <summary>The end of a paragraph or of a line that stands alone; no phrase goes beyond it.</summary>
    Break,

    /// <summary>Part of an expression that was found before.</summary>
    Taken,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Glued">No space stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(PieceKind Kind, int Offset, int Length, bool Glued)
{
    public int End => Offset + Length;
}
