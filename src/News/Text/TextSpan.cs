namespace News.Text;

/// <summary>
/// A half-open piece of a text, <c>[Offset, End)</c>, in UTF-16 code units. Ordered by offset, then longest first, so that an outer span precedes the spans inside it.
/// </summary>
public readonly record struct TextSpan(int Offset, int Length) : IComparable<TextSpan>
{
    public int End => Offset + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Offset, Length);

    public bool Contains(TextSpan other) => other.Offset >= Offset && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Offset < End && Offset < other.End;

    public int CompareTo(TextSpan other) =>
        Offset != other.Offset ? Offset.CompareTo(other.Offset) : other.Length.CompareTo(Length);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
