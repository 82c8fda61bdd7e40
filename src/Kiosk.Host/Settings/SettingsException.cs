namespace Kiosk.Host.Settings;

/// <summary>A setting is wrong; the message names the key, its value and what is allowed.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
