namespace Kiosk.Core.Knowledge;

/// <summary>Whose kiosk this is.</summary>
/// <param name="Name">As it is spoken: 'gemeente Lindewaard'.</param>
/// <param name="Phone">The number citizens call.</param>
/// <param name="LocalNames">Streets, places and product words that the recogniser should expect.</param>
public sealed record Municipality(string Name, string Phone, IReadOnlyList<string> LocalNames);
