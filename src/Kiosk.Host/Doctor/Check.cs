namespace Kiosk.Host.Doctor;

/// <summary>What a check says of this device.</summary>
public enum Verdict
{
    Well,

    /// <summary>This device does not have the part, or it was not looked at.</summary>
    Skipped,

    /// <summary>Somebody must do something.</summary>
    Ill,
}

/// <param name="Said">One line for people.</param>
/// <param name="Remedy">What to do; null unless ill.</param>
internal sealed record Finding(Verdict Verdict, string Said, string? Remedy = null)
{
    /// <summary>What was measured, by names that never change; the unit ends the name.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; init; } = new Dictionary<string, double>();

    public static Finding Well(string said) => new(Verdict.Well, said);

    public static Finding Skipped(string said) => new(Verdict.Skipped, said);

    public static Finding Ill(string said, string remedy) => new(Verdict.Ill, said, remedy);
}

/// <summary>Looks at one thing of this device. It never looks at what citizens said.</summary>
/// <param name="name">In tables, logs and JSON; never changes.</param>
internal abstract class Check(string name)
{
    public string Name => name;

    /// <exception cref="IOException">A file can't be read.</exception>
    public abstract Task<Finding> RunAsync(CancellationToken cancellationToken);
}
