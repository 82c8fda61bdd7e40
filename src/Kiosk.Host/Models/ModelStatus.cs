using Kiosk.Engines.Models;

namespace Kiosk.Host.Models;

/// <summary>What the models folder holds of a model.</summary>
internal enum ModelState
{
    Absent,

    /// <summary>Some of its files are there.</summary>
    Incomplete,

    /// <summary>All files are there; since they last changed, nobody checked their hashes.</summary>
    Installed,

    /// <summary>All files are there and had the right hash.</summary>
    Verified,
}

internal sealed record ModelStatus(ModelEntry Entry, ModelState State, bool InUse);

internal enum CheckResult
{
    Right,
    Wrong,
    Missing,

    /// <summary>There is no hash to compare with.</summary>
    Unknown,
}

/// <param name="Expected">The hash it must have; null when nobody recorded one.</param>
/// <param name="Found">The hash it has; null when the file is not there.</param>
internal sealed record FileCheck(string Model, string File, string? Expected, string? Found)
{
    public CheckResult Result => (Expected, Found) switch
    {
        (_, null) => CheckResult.Missing,
        (null, _) => CheckResult.Unknown,
        _ => Expected == Found ? CheckResult.Right : CheckResult.Wrong,
    };

    public string Said => Result switch
    {
        CheckResult.Right => "is right",
        CheckResult.Missing => "is missing",
        CheckResult.Unknown => $"has no recorded hash; it is {Found}",
        _ => $"has the hash {Found} and must have {Expected}",
    };
}
