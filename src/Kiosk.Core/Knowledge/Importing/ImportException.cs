namespace Kiosk.Core.Knowledge.Importing;

/// <summary>Input as a whole can't be imported; the message names it, what was expected and what to do.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
