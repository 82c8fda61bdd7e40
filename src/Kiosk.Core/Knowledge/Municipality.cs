namespace Kiosk.Core.Knowledge;

/// <summary>Whose kiosk this is.</summary>
/// <param name="Name">As it is spoken: 'gemeente Lindewaard'.</param>
/// <param name="Url">Its web site.</param>
/// <param name="Phone">The number citizens call.</param>
/// <param name="LocalNames">Places, product words and names of bodies that the recogniser should expect.</param>
public sealed record Municipality(string Name, string Url, string Phone, IReadOnlyList<string> LocalNames)
{
    /// <summary>Its desks with their opening hours; the first is the one that is meant when none is named.</summary>
    public IReadOnlyList<Desk> Desks { get; init; } = [];
}
