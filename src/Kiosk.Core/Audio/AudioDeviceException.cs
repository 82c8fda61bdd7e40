namespace Kiosk.Core.Audio;

/// <summary>A microphone or loudspeaker is missing or failed; the message names the device and what to do.</summary>
public sealed class AudioDeviceException(string message, Exception? inner = null) : Exception(message, inner);
