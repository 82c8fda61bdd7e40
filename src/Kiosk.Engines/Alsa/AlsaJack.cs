using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>
/// The headphone socket of a sound card, by the card's own jack control. Its state is read anew each time instead of
/// being followed by events: nothing can be missed, and a card that comes back needs no care.
/// </summary>
public sealed class AlsaJack : IHeadphoneJack, IDisposable
{
    private static readonly TimeSpan MinInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    private readonly AlsaOptions options;
    private readonly TimeProvider time;
    private readonly Func<ISoundCard?> open;
    private readonly Lock gate = new();
    private ISoundCard? card;
    private long? lastLook;
    private TimeSpan wait;
    private bool isPluggedIn;
    private bool? isSwitchOff;

    private AlsaJack(AlsaOptions options, TimeProvider time)
        : this(options, time, () => AlsaCard.TryOpen(options.JackCard))
    {
    }

    /// <param name="open">In place of ALSA; null when the card is not there.</param>
    internal AlsaJack(AlsaOptions options, TimeProvider time, Func<ISoundCard?> open)
    {
        this.options = options;
        this.time = time;
        this.open = open;
    }

    private bool HasSwitch => options.JackSwitch.Length > 0;

    /// <returns>The socket, or null when the settings name no card to look at.</returns>
    public static AlsaJack? From(AlsaOptions options, TimeProvider time) => options.JackCard.Length == 0 ? null : new AlsaJack(options, time);

    /// <inheritdoc/>
    /// <remarks>Looks at the card at most twenty times a second, and once a second for one that is away.</remarks>
    public bool SilencesLoudspeaker()
    {
        lock (gate)
        {
            if (lastLook is not { } last || time.GetElapsedTime(last) >= wait)
            {
                lastLook = time.GetTimestamp();
                isPluggedIn = Look();
            }

            return isPluggedIn && !HasSwitch;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            card?.Dispose();
            card = null;
        }
    }

    private bool Look()
    {
        card ??= open();
        var state = card?.Read(ControlInterface.Card, options.JackControl) ?? AlsaNative.NoSuchDevice;
        wait = state < 0 ? RetryInterval : MinInterval;
        if (state < 0)
        {
            card?.Dispose();
            (card, isSwitchOff) = (null, null);
            return false;
        }

        Turn(state == 1);
        return state == 1;
    }

    private void Turn(bool isOff)
    {
        if (HasSwitch && isSwitchOff != isOff && card!.Write(ControlInterface.Mixer, options.JackSwitch, !isOff) >= 0)
        {
            isSwitchOff = isOff;
        }
    }
}
