namespace NewsFunctions.Local;

/// <summary>Ends a command with one line for the user and exit code 1.</summary>
internal sealed class CommandException(string message) : Exception(message);
