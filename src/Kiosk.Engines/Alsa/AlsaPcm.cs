using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>A sound device, opened through libasound.</summary>
internal sealed unsafe class AlsaPcm : IPcm
{
    private readonly PcmHandle handle;
    private readonly int bufferFrames;

    private AlsaPcm(PcmHandle handle, int bufferFrames)
    {
        this.handle = handle;
        this.bufferFrames = bufferFrames;
    }

    /// <param name="period">The device reports its progress in steps of about this long.</param>
    /// <param name="buffer">How much sound the device holds, about.</param>
    /// <exception cref="AudioDeviceException">It is missing, in use, forbidden, or can't do this format.</exception>
    public static AlsaPcm Open(AlsaDevice device, int sampleRate, TimeSpan period, TimeSpan buffer)
    {
        try
        {
            AlsaNative.Silence();
            device.Check(AlsaNative.Open(out var handle, device.Name, (int)device.Direction, AlsaNative.OpenNonBlocking));
            try
            {
                Configure(device, handle, sampleRate, period, buffer);
                device.Check(AlsaNative.GetParameters(handle, out var bufferFrames, out _));
                return new AlsaPcm(handle, (int)bufferFrames);
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }
        catch (DllNotFoundException exception)
        {
            throw new AudioDeviceException(
                "The sound library libasound.so.2 is missing; install the package libasound2.", exception);
        }
    }

    public int Read(Span<short> samples)
    {
        // Asking what is available fetches the device's position; else it is known to a whole period only.
        var available = AlsaNative.Available(handle);
        if (available < 0)
        {
            return (int)available;
        }

        fixed (short* first = samples)
        {
            return (int)AlsaNative.Read(handle, first, (nuint)samples.Length);
        }
    }

    public int Write(ReadOnlySpan<short> samples)
    {
        fixed (short* first = samples)
        {
            return (int)AlsaNative.Write(handle, first, (nuint)samples.Length);
        }
    }

    public int Queued()
    {
        var free = (int)AlsaNative.Available(handle);
        return free < 0 ? free : Math.Max(0, bufferFrames - free);
    }

    public int Recover(int error) => AlsaNative.Recover(handle, error, silent: 1);

    public int Drain()
    {
        var result = AlsaNative.SetNonBlocking(handle, 0);
        return result < 0 ? result : AlsaNative.Drain(handle);
    }

    public int Drop() => AlsaNative.Drop(handle);

    public void Dispose() => handle.Dispose();

    private static void Configure(AlsaDevice device, PcmHandle handle, int sampleRate, TimeSpan period, TimeSpan buffer)
    {
        device.Check(AlsaNative.AllocateParameters(out var parameters));
        try
        {
            var (periodTime, bufferTime, direction) = ((uint)period.TotalMicroseconds, (uint)buffer.TotalMicroseconds, 0);
            device.Check(AlsaNative.AllowAll(handle, parameters));
            device.Check(AlsaNative.SetResampling(handle, parameters, 1));
            device.Check(AlsaNative.SetAccess(handle, parameters, AlsaNative.AccessReadWriteInterleaved));
            device.Check(AlsaNative.SetFormat(handle, parameters, AlsaNative.FormatS16LittleEndian));
            device.Check(AlsaNative.SetChannels(handle, parameters, 1));
            device.Check(AlsaNative.SetRate(handle, parameters, (uint)sampleRate, direction));
            device.Check(AlsaNative.SetPeriodTimeNear(handle, parameters, ref periodTime, ref direction));
            device.Check(AlsaNative.SetBufferTimeNear(handle, parameters, ref bufferTime, ref direction));
            device.Check(AlsaNative.Apply(handle, parameters));
        }
        finally
        {
            AlsaNative.FreeParameters(parameters);
        }
    }
}
