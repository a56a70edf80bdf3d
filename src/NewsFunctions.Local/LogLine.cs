using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace NewsFunctions.Local;

/// <summary>A log entry as one line: time, level where it is not the usual, message. Names and messages from outside cannot break or recolour it.</summary>
internal sealed class LogLine() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var level = logEntry.LogLevel == LogLevel.Information ? "" : $"{logEntry.LogLevel.ToString().ToLowerInvariant()}: ";
        textWriter.WriteLine(OneLine.Of($"{time}  {level}{logEntry.Formatter(logEntry.State, logEntry.Exception)}"));
        if (logEntry.Exception is { } fault)
        {
            foreach (var line in fault.ToString().Split('\n'))
            {
                textWriter.WriteLine(OneLine.Of($"          {line.TrimEnd('\r')}"));
            }
        }
    }
}
