namespace Kiosk.Engines.Alsa;

/// <summary>What an open ALSA device can do. The library's own resampling is off: it aliases, ours does not.</summary>
internal sealed class AlsaCapabilities(AlsaDevice device, PcmHandle handle) : IPcmCapabilities, IDisposable
{
    private readonly nint parameters = Allocate(device, handle);

    public bool TrySetType(SampleType type) => AlsaNative.SetFormat(handle, parameters, (int)type) >= 0;

    public bool TrySetChannels(int channels) => AlsaNative.SetChannels(handle, parameters, (uint)channels) >= 0;

    public bool TrySetRate(int sampleRate) => AlsaNative.SetRate(handle, parameters, (uint)sampleRate, 0) >= 0;

    /// <summary>Gives the device its buffers and makes it ready.</summary>
    /// <inheritdoc cref="AlsaPcm.Open" path="/param"/>
    public void Apply(TimeSpan period, TimeSpan buffer)
    {
        var (periodTime, bufferTime, direction) = ((uint)period.TotalMicroseconds, (uint)buffer.TotalMicroseconds, 0);
        device.Check(AlsaNative.SetPeriodTimeNear(handle, parameters, ref periodTime, ref direction));
        device.Check(AlsaNative.SetBufferTimeNear(handle, parameters, ref bufferTime, ref direction));
        device.Check(AlsaNative.Apply(handle, parameters));
    }

    public void Dispose() => AlsaNative.FreeParameters(parameters);

    private static nint Allocate(AlsaDevice device, PcmHandle handle)
    {
        device.Check(AlsaNative.AllocateParameters(out var parameters));
        try
        {
            device.Check(AlsaNative.AllowAll(handle, parameters));
            device.Check(AlsaNative.SetResampling(handle, parameters, 0));
            device.Check(AlsaNative.SetAccess(handle, parameters, AlsaNative.AccessReadWriteInterleaved));
            return parameters;
        }
        catch
        {
            AlsaNative.FreeParameters(parameters);
            throw;
        }
    }
}
