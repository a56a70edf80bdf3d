using System.Net;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using News.Telemetry;

namespace News.Azure.Cosmos;

/// <summary>Adds up what the requests of an operation of the store are charged, in request units (RU).</summary>
internal sealed partial class Charges(ILogger logger) : RequestHandler
{
    private readonly AsyncLocal<Bill?> current = new();

    /// <summary>Runs an operation of the store, and tells its charge even if it fails.</summary>
    public async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> run)
    {
        var bill = current.Value = new();
        using var span = NewsTelemetry.Spans.StartActivity("news.store");
        span?.SetTag("operation", operation);
        try
        {
            return await run();
        }
        finally
        {
            span?.SetTag("request_units", bill.RequestUnits);
            NewsTelemetry.CosmosCharge.Record(bill.RequestUnits, new KeyValuePair<string, object?>("operation", operation));
            OperationCharged(operation, bill.RequestUnits, bill.Requests);
        }
    }

    public override async Task<ResponseMessage> SendAsync(RequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        current.Value?.Add(response.Headers.RequestCharge);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            NewsTelemetry.AddThrottled("cosmos");
        }

        return response;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Operation} was charged {RequestUnits:0.00} RU for {Requests} requests")]
    private partial void OperationCharged(string operation, double requestUnits, int requests);

    private sealed class Bill
    {
        private readonly Lock gate = new();

        public double RequestUnits { get; private set; }

        public int Requests { get; private set; }

        public void Add(double requestUnits)
        {
            lock (gate)
            {
                RequestUnits += requestUnits;
                Requests++;
            }
        }
    }
}
