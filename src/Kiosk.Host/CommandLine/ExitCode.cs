namespace Kiosk.Host.CommandLine;

/// <summary>What the caller of a verb can act on.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work failed; one line on standard error says why.</summary>
    public const int Failed = 1;

    public const int WrongArguments = 2;

    /// <summary>A part of this device is missing or ill: an engine, a model, the knowledge bundle, a device.</summary>
    public const int PartMissing = 3;
}
