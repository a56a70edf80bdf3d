using System.Globalization;

namespace News.Articles;

/// <summary>Zones as written after a time.</summary>
internal static class TimeZones
{
    // RFC 822 section 5.1, and the European names that mean one zone only. BST, IST, CST in Asia and the like are several: unknown.
    private static readonly Dictionary<string, int> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["WET"] = 0, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
    };

    /// <param name="zone"><c>Z</c>, a name, <c>+03:00</c>, <c>+0300</c> or <c>+03</c>.</param>
    /// <returns><see langword="null"/> when there is no zone or it is not known for certain.</returns>
    public static TimeSpan? OffsetOf(string zone)
    {
        if (Hours.TryGetValue(zone, out var named))
        {
            return TimeSpan.FromHours(named);
        }

        if (zone.Length < 3 || zone[0] is not ('+' or '-'))
        {
            return null;
        }

        var hours = int.Parse(zone.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = zone.Length > 3 ? int.Parse(zone.AsSpan(zone.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        // The widest offsets in use are -12:00 and +14:00.
        return hours <= 14 && minutes <= 59 ? (zone[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0) : null;
    }
}
