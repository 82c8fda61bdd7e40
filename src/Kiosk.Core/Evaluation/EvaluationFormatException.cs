namespace Kiosk.Core.Evaluation;

/// <summary>A line of a question set can't be read; the message names what is wrong with it.</summary>
public sealed class EvaluationFormatException(string message, Exception? inner = null) : Exception(message, inner);
