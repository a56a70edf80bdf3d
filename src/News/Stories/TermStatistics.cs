using News.Text.Tagging;

namespace News.Stories;

/// <summary>
/// In how many articles so far each feature stands, in bounded memory: sums only, so that the order of articles does not matter and taking one out undoes adding it.
/// </summary>
/// <remarks>
/// A count-min sketch (Cormode and Muthukrishnan 2005) with the noise of other features taken off (count-mean-min: Deng and Rafiei 2007): rare features stay rare
/// in a large corpus.
/// </remarks>
public sealed class TermStatistics
{
    private const int Rows = 3;
    private const int RowBits = 16;
    private const int RowLength = 1 << RowBits;

    private readonly int[] cells;
    private long added;

    public TermStatistics()
        : this(new int[Rows * RowLength])
    {
    }

    private TermStatistics(int[] cells) => this.cells = cells;

    public int Articles { get; private set; }

    public void Add(Fingerprint article) => Count(article, 1);

    public void Remove(Fingerprint article) => Count(article, -1);

    /// <summary>About how many articles have the feature.</summary>
    public double ArticlesWith(ulong key)
    {
        Span<double> estimates = stackalloc double[Rows];
        for (var row = 0; row < Rows; row++)
        {
            double cell = cells[Slot(key, row)];
            estimates[row] = cell - ((added - cell) / (RowLength - 1));
        }

        estimates.Sort();
        return Math.Clamp(estimates[Rows / 2], 0, Articles);
    }

    /// <summary>Little-endian: a version, articles, additions, then each run of empty cells and each cell as a variable-length number.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)1);
        writer.Write(Articles);
        writer.Write(added);
        for (var i = 0; i < cells.Length;)
        {
            var next = cells.AsSpan(i).IndexOfAnyExcept(0);
            var empty = next < 0 ? cells.Length - i : next;
            writer.Write7BitEncodedInt(empty);
            i += empty;
            var full = cells.AsSpan(i).IndexOf(0);
            full = full < 0 ? cells.Length - i : full;
            writer.Write7BitEncodedInt(full);
            for (var end = i + full; i < end; i++)
            {
                writer.Write7BitEncodedInt(cells[i]);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not written by <see cref="ToBytes"/>.</exception>
    public static TermStatistics FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            if (reader.ReadByte() != 1)
            {
                throw new InvalidDataException("The statistics are of another version.");
            }

            var statistics = new TermStatistics { Articles = reader.ReadInt32(), added = reader.ReadInt64() };
            for (var i = 0; i < statistics.cells.Length;)
            {
                i = checked(i + reader.Read7BitEncodedInt());
                for (var end = checked(i + reader.Read7BitEncodedInt()); i < end; i++)
                {
                    statistics.cells[i] = reader.Read7BitEncodedInt();
                }
            }

            return statistics;
        }
        catch (Exception e) when (e is EndOfStreamException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            throw new InvalidDataException("The statistics are damaged.", e);
        }
    }

    private void Count(Fingerprint article, int one)
    {
        Articles += one;
        foreach (var feature in article.Features)
        {
            added += one;
            for (var row = 0; row < Rows; row++)
            {
                cells[Slot(feature.Key, row)] += one;
            }
        }
    }

    private static int Slot(ulong key, int row) => (row * RowLength) + (int)(FeatureHash.Combine(key, (ulong)row + 1) >> (64 - RowBits));
}
