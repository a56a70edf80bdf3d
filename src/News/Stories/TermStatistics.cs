using System.Buffers;
using System.Buffers.Binary;
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

    private const int HeadLength = 1 + sizeof(int) + sizeof(long);
    private const int MaxNumberLength = 5;

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
        var (first, second, third) = (Estimate(0), Estimate(1), Estimate(2));
        var median = Math.Max(Math.Min(first, second), Math.Min(Math.Max(first, second), third));
        return Math.Clamp(median, 0, Articles);

        double Estimate(int row)
        {
            double cell = cells[Slot(key, row)];
            return cell - ((added - cell) / (RowLength - 1));
        }
    }

    /// <summary>Little-endian: a version, articles, additions, then each run of empty cells and each cell as a variable-length number.</summary>
    public byte[] ToBytes()
    {
        // Written often: a rented buffer spares the large arrays that a growing stream would leave behind.
        var buffer = ArrayPool<byte>.Shared.Rent(HeadLength + (MaxNumberLength * (cells.Length + 1)));
        try
        {
            buffer[0] = 1;
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(1), Articles);
            BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(1 + sizeof(int)), added);
            var length = HeadLength;
            for (var i = 0; i < cells.Length;)
            {
                var next = cells.AsSpan(i).IndexOfAnyExcept(0);
                var empty = next < 0 ? cells.Length - i : next;
                Write(empty);
                i += empty;
                var full = cells.AsSpan(i).IndexOf(0);
                full = full < 0 ? cells.Length - i : full;
                Write(full);
                for (var end = i + full; i < end; i++)
                {
                    Write(cells[i]);
                }
            }

            return buffer[..length];

            void Write(int number)
            {
                var left = (uint)number;
                for (; left > 0x7F; left >>= 7)
                {
                    buffer[length++] = (byte)(left | 0x80);
                }

                buffer[length++] = (byte)left;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
