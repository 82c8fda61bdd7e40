using Kiosk.Core.Audio;

namespace Kiosk.Engines.Tests.Alsa;

/// <summary>Tells of each look what it is told to; the last for ever.</summary>
internal sealed class FakeJack(params bool[] states) : IHeadphoneJack
{
    private int looks;

    public bool SilencesLoudspeaker() => states[Math.Min(looks++, states.Length - 1)];
}
