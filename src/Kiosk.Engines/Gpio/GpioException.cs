namespace Kiosk.Engines.Gpio;

/// <summary>Buttons or lights on GPIO can't be used; the message names the line and what to do.</summary>
public sealed class GpioException(string message) : IOException(message);
