using Kiosk.Core.Audio;
using Kiosk.Engines.Alsa;

namespace Kiosk.Host.Running;

/// <summary>The microphone and the outputs that the settings name.</summary>
internal sealed class SoundDevices : IDisposable
{
    public const string MicrophoneName = "microphone";
    public const string LoudspeakerName = "loudspeaker";
    public const string SecondName = "second loudspeaker";

    private readonly Dictionary<string, IWatchedDevice> devices = [];
    private readonly AlsaJack? jack;

    public SoundDevices(AlsaOptions options, TimeProvider time, Serilog.ILogger log)
    {
        var microphone = new AlsaMicrophone(options, time);
        jack = AlsaJack.From(options, time);
        var loudspeaker = AlsaSpeaker.Loudspeaker(options, jack, time);
        var second = AlsaSpeaker.Second(options, time);
        (Microphone, Speaker) = (microphone, loudspeaker);
        devices.Add(MicrophoneName, microphone);
        devices.Add(LoudspeakerName, loudspeaker);
        if (second is not null)
        {
            devices.Add(SecondName, second);
            Speaker = new SpeakerPair(loudspeaker, second, time, failure => log.Debug("{Device:l}: {Reason:l}", SecondName, failure.Message));
        }

        Watch = new DeviceWatch(devices, SoundCards.Plugged, time);
    }

    public IMicrophone Microphone { get; }

    /// <summary>The loudspeaker, and the second output with it where there is one.</summary>
    public ISpeaker Speaker { get; }

    public DeviceWatch Watch { get; }

    /// <summary>Notes which of them are there now.</summary>
    public void Check(Inventory inventory)
    {
        foreach (var (name, device) in devices)
        {
            inventory.Check(name, device.Check);
        }
    }

    public void Dispose() => jack?.Dispose();
}
