namespace Kiosk.Core.Speech;

/// <summary>
/// An engine is missing, of another version, or failed. The message is one line that names the file, what was
/// expected and what to do; it never holds what a citizen said.
/// </summary>
public sealed class EngineException(string message, Exception? inner = null) : Exception(message, inner);
