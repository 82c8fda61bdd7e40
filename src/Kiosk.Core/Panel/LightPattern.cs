using Kiosk.Core.Conversation;

namespace Kiosk.Core.Panel;

/// <summary>Which lamps are lit, for how long.</summary>
public readonly record struct LightStep(Lamps Lamps, int Milliseconds);

/// <summary>
/// What the status light shows in each state, over and over. The rhythm alone tells the state, for who can't tell colours;
/// nothing flashes more than twice in a second (WCAG 2.3.1 allows three).
/// </summary>
public static class LightPattern
{
    private const int Steady = 1_000;

    public static IReadOnlyList<LightStep> Of(KioskState state) => state switch
    {
        KioskState.Idle => [new(Lamps.Green, Steady)],
        KioskState.Listening => [new(Lamps.Green, 500), new(Lamps.None, 500)],
        KioskState.Processing => [new(Lamps.Yellow, 250), new(Lamps.None, 750)],
        KioskState.Responding => [new(Lamps.Yellow, 1_500), new(Lamps.None, 250)],
        KioskState.OfferingHandover => [new(Lamps.Green, 1_000), new(Lamps.Yellow, 500), new(Lamps.None, 500)],
        KioskState.AwaitingClerk => [new(Lamps.Yellow, 250), new(Lamps.None, 250), new(Lamps.Yellow, 250), new(Lamps.None, 1_250)],
        KioskState.WithClerk => [new(Lamps.Green, 2_500), new(Lamps.None, 500)],
        KioskState.OutOfService => [new(Lamps.Red, 250), new(Lamps.None, 2_750)],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state has no pattern."),
    };

    /// <summary>The citizen speaks, and the kiosk listens for a few seconds more only: twice as quick as while it listens.</summary>
    public static IReadOnlyList<LightStep> RunningOut { get; } = [new(Lamps.Green, 250), new(Lamps.None, 250)];

    /// <summary>The session ends soon, whatever the state.</summary>
    public static IReadOnlyList<LightStep> Ending { get; } =
        [new(Lamps.Red, 250), new(Lamps.None, 250), new(Lamps.Red, 250), new(Lamps.None, 250), new(Lamps.Red, 250), new(Lamps.None, 1_750)];
}
