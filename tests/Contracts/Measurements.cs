using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace News.Contracts;

/// <summary>What an instrument tells while a test listens.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(double Value, Dictionary<string, object?> Labels)> told = [];

    public Measurements(Instrument instrument)
    {
        listener.SetMeasurementEventCallback<long>((_, value, labels, _) => Add(value, labels));
        listener.SetMeasurementEventCallback<double>((_, value, labels, _) => Add(value, labels));
        listener.EnableMeasurementEvents(instrument);
        listener.Start();
    }

    public IEnumerable<double> Values => told.Select(measurement => measurement.Value);

    public double Total(string label, string value) =>
        told.Where(measurement => Convert.ToString(measurement.Labels.GetValueOrDefault(label), CultureInfo.InvariantCulture) == value).Sum(measurement => measurement.Value);

    public void Dispose() => listener.Dispose();

    private void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels) => told.Enqueue((value, new(labels.ToArray())));
}
