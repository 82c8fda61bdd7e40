namespace Kiosk.Host.Running;

/// <summary>What the service has to work with. A part that is missing says why; nothing here is about a citizen.</summary>
internal sealed record ServiceHealth(IReadOnlyList<PartHealth> Parts)
{
    public bool IsComplete => Parts.All(part => part.IsThere);

    /// <summary>One line for people.</summary>
    public string Summary => IsComplete
        ? "complete"
        : $"without {string.Join(", ", Parts.Where(part => !part.IsThere).Select(part => part.Name))}";
}

/// <param name="Detail">What is there, or why it is not.</param>
internal sealed record PartHealth(string Name, bool IsThere, string Detail);
