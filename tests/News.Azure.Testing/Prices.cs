namespace News.Azure.Testing;

/// <summary>
/// What the service charges for reading and writing an item of a size, in request units: its published table, at session consistency
/// (learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption, November 2026), drawn out straight between the rows.
/// </summary>
/// <remarks>The table tells nothing of the index: what a write pays for its index terms is not in these figures.</remarks>
internal static class Prices
{
    public const double Least = 1;

    /// <summary>What a page of a query costs beside reading its rows: what the service is seen to charge for the smallest. No table tells of queries.</summary>
    public const double Query = 2.8;

    private static readonly (double Kilobytes, double Read, double Write)[] Table =
    [
        (1, 1.00, 4.95), (2, 1.04, 6.29), (4, 1.14, 6.67), (8, 1.33, 7.04), (16, 1.67, 9.52), (32, 2.19, 11.23), (64, 4.76, 22.67),
        (128, 9.95, 48.19), (256, 20.28, 98.29), (512, 40.95, 184.57), (1024, 145.90, 625.00), (2048, 291.80, 1250.00),
    ];

    public static double Read(int bytes) => Between(bytes, row => row.Read);

    public static double Write(int bytes) => Between(bytes, row => row.Write);

    private static double Between(int bytes, Func<(double Kilobytes, double Read, double Write), double> price)
    {
        var size = Math.Clamp(bytes / 1024.0, Table[0].Kilobytes, Table[^1].Kilobytes);
        var above = Math.Max(1, Array.FindIndex(Table, row => row.Kilobytes >= size));
        var (low, high) = (Table[above - 1], Table[above]);
        return price(low) + ((price(high) - price(low)) * (size - low.Kilobytes) / (high.Kilobytes - low.Kilobytes));
    }
}
