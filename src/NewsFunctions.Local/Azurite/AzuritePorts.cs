using System.Net;
using System.Net.Sockets;

namespace NewsFunctions.Local.Azurite;

/// <summary>Where Azurite listens; chosen before it starts, so that the rest need not wait for it.</summary>
internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>Blob, queue and table.</summary>
    public const int Services = 3;

    // The emulator's account and key are public constants of Azurite, the same on every machine.
    private const string Account = "devstoreaccount1";
    private const string PublicKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Held while this process lives: of two services that start at once, only one may find the usual ports free.
    private static FileStream? usualPorts;

    /// <summary>The usual ones (10000 to 10002) where they are free and no other service is about to take them, else any.</summary>
    public static AzuritePorts Choose() => TryClaimUsual() ? new(FreePort(10000), FreePort(10001), FreePort(10002)) : ChooseAny();

    /// <summary>Ports that the system says are free.</summary>
    public static AzuritePorts ChooseAny() => new(FreePort(0), FreePort(0), FreePort(0));

    public string ConnectionString => string.Join(
        ';',
        "DefaultEndpointsProtocol=http",
        $"AccountName={Account}",
        $"AccountKey={PublicKey}",
        $"BlobEndpoint=http://127.0.0.1:{Blob}/{Account}",
        $"QueueEndpoint=http://127.0.0.1:{Queue}/{Account}",
        $"TableEndpoint=http://127.0.0.1:{Table}/{Account}");

    private static bool TryClaimUsual()
    {
        try
        {
            usualPorts ??= new FileStream(Path.Combine(AzuriteInstallation.Parent, "usual-ports.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int FreePort(int usual) => TryBind(usual) ?? TryBind(0) ?? throw new CommandException("No free port was found for Azurite.");

    private static int? TryBind(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
