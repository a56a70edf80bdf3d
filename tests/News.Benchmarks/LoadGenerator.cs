using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace News.Benchmarks;

/// <summary>Sends GET requests over kept connections and does no more with the answers than find their ends, so that the server is what is measured.</summary>
internal static class LoadGenerator
{
    public const int Connections = 16;

    private const int RequestsPerConnection = 500;

    /// <summary>Asks for all paths, by turns, from each connection.</summary>
    public static Task<Load> RunAsync(Uri server, IReadOnlyList<string> paths) =>
        RunAsync(server, connection => Enumerable.Range(0, RequestsPerConnection).Select(i => paths[((connection * 31) + i) % paths.Count]));

    /// <param name="pathsOf">What each connection asks for, one after the other.</param>
    public static async Task<Load> RunAsync(Uri server, Func<int, IEnumerable<string>> pathsOf)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(() => SendAsync(server, pathsOf(connection)))));
        return new([.. all.SelectMany(latencies => latencies)], Stopwatch.GetElapsedTime(start));
    }

    private static async Task<List<TimeSpan>> SendAsync(Uri server, IEnumerable<string> paths)
    {
        var latencies = new List<TimeSpan>();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var buffer = new byte[1 << 16];
        foreach (var path in paths)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n"));
            await SkipAnswerAsync(socket, buffer);
            latencies.Add(Stopwatch.GetElapsedTime(start));
        }

        return latencies;
    }

    private static async Task SkipAnswerAsync(Socket socket, byte[] buffer)
    {
        var (filled, end) = (0, -1);
        while (end < 0)
        {
            filled += await ReceiveAsync(socket, buffer.AsMemory(filled));
            end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(buffer, 0, end);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(head);
        }

        const string Length = "\r\nContent-Length: ";
        var at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase) + Length.Length;
        var lineEnd = head.IndexOf('\r', at);
        var left = int.Parse(head.AsSpan(at, (lineEnd < 0 ? head.Length : lineEnd) - at), CultureInfo.InvariantCulture) - (filled - end - 4);
        while (left > 0)
        {
            left -= await ReceiveAsync(socket, buffer.AsMemory(0, Math.Min(left, buffer.Length)));
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> buffer) =>
        await socket.ReceiveAsync(buffer) is > 0 and var received ? received : throw new IOException("The server closed the connection.");
}

/// <param name="Latencies">Of each request.</param>
internal sealed record Load(IReadOnlyCollection<TimeSpan> Latencies, TimeSpan Elapsed)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;
}
