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

    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(Uri server, IReadOnlyList<string> paths)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(() => SendAsync(server, paths, connection))));
        return Connections * RequestsPerConnection / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task SendAsync(Uri server, IReadOnlyList<string> paths, int first)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var buffer = new byte[1 << 16];
        for (var i = 0; i < RequestsPerConnection; i++)
        {
            var path = paths[((first * 31) + i) % paths.Count];
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n"));
            await SkipAnswerAsync(socket, buffer);
        }
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
