namespace Kiosk.Core.Audio;

/// <summary>A sound file cannot be used; the message says what it is, what was expected and what to do.</summary>
public sealed class AudioFormatException(string message, Exception? inner = null) : Exception(message, inner);
