namespace Kiosk.Host.CommandLine;

/// <summary>What was asked can't be done; the message is the one line that the caller sees.</summary>
internal sealed class WorkFailedException(string message, Exception? inner = null) : Exception(message, inner);
