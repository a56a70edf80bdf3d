using News.Text;

namespace News.Enrichment.Phrases;

/// <summary>The pieces of a text, to be asked about by index; any index outside is an <see cref="PieceKind.Edge"/>, so that rules need not look where the text ends.</summary>
internal sealed class Pieces
{
    private static readonly Piece Edge;

    private readonly Piece[] pieces;

    public Pieces(string text)
    {
        Text = text;
        (pieces, Count) = PieceScanner.Scan(text);
    }

    /// <param name="taken">Spans in text order whose pieces belong to other expressions: from now on they end every phrase and take part in none.</param>
    public Pieces Without(IEnumerable<TextSpan> taken)
    {
        LastNumber = (-1, null);
        var i = 0;
        foreach (var span in taken)
        {
            while (i < Count && pieces[i].Offset < span.Offset)
            {
                i++;
            }

            for (; i < Count && pieces[i].Offset < span.End; i++)
            {
                pieces[i] = pieces[i] with { Kind = PieceKind.Taken };
            }
        }

        return this;
    }

    public string Text { get; }

    /// <summary>The number that was read last, and where.</summary>
    public (int Index, CardinalNumber? Number) LastNumber { get; set; } = (-1, null);

    public int Count { get; }

    /// <summary>How often a piece was asked for: the work that the rules did.</summary>
    public long Reads { get; private set; }

    public ref readonly Piece this[int index]
    {
        get
        {
            Reads++;
            return ref (uint)index < (uint)Count ? ref pieces[index] : ref Edge;
        }
    }

    public ReadOnlySpan<char> Printed(int index)
    {
        ref readonly var piece = ref this[index];
        return Text.AsSpan(piece.Offset, piece.Length);
    }

    public TextSpan Span(int first, int end) => new(this[first].Offset, this[end - 1].End - this[first].Offset);

    public bool IsWord(int index) => this[index].Kind == PieceKind.Word;

    public bool IsNumber(int index) => this[index].Kind == PieceKind.Number;

    /// <summary>The word as such, whatever its case.</summary>
    public bool Is(int index, string word)
    {
        ref readonly var piece = ref this[index];
        return piece.Kind == PieceKind.Word && Spelled.As(Text.AsSpan(piece.Offset, piece.Length), word);
    }

    public bool IsAny(int index, string first, string second, string? third = null, string? fourth = null) =>
        Is(index, first) || Is(index, second) || (third is not null && Is(index, third)) || (fourth is not null && Is(index, fourth));

    /// <summary>The words one after the other, from <paramref name="index"/>.</summary>
    public bool Are(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Is(index + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsSymbol(int index, char symbol) => this[index].Kind == PieceKind.Symbol && Text[this[index].Offset] == symbol;

    /// <summary>A hyphen or dash of any width.</summary>
    public bool IsDash(int index) => this[index].Kind == PieceKind.Symbol && Text[this[index].Offset] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    public bool IsHyphen(int index) => IsDash(index) && this[index].Glued && this[index + 1].Glued;

    public bool IsApostrophe(int index) => this[index].Kind == PieceKind.Symbol && Text[this[index].Offset] is '\'' or '\u2019' or '\u02BC';

    /// <summary>An apostrophe and <c>s</c> printed on to the piece before <paramref name="index"/>.</summary>
    public bool IsPossessive(int index) => IsApostrophe(index) && this[index].Glued && Is(index + 1, "s") && this[index + 1].Glued;

    public bool IsCapital(int index) => IsWord(index) && char.IsUpper(Text[this[index].Offset]);

    public bool IsLowerWord(int index) => IsWord(index) && char.IsLower(Text[this[index].Offset]);

    /// <summary>A small whole number in digits; -1 otherwise.</summary>
    public int Small(int index) => IsNumber(index) ? Digits.Small(Printed(index)) : -1;
}
