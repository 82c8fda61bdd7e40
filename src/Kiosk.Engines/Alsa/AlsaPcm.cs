using Kiosk.Core.Audio;

namespace Kiosk.Engines.Alsa;

/// <summary>A sound device, opened through libasound.</summary>
internal sealed unsafe class AlsaPcm : IPcm
{
    private readonly PcmHandle handle;
    private readonly int bufferFrames;

    private AlsaPcm(PcmHandle handle, PcmFormat format, int bufferFrames)
    {
        this.handle = handle;
        this.bufferFrames = bufferFrames;
        Format = format;
    }

    public PcmFormat Format { get; }

    /// <param name="sampleRate">The rate that needs no conversion, Hz.</param>
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
                using var capabilities = new AlsaCapabilities(device, handle);
                var format = PcmNegotiation.Choose(capabilities, sampleRate) ?? throw device.Failure(AlsaNative.InvalidArgument);
                capabilities.Apply(period, buffer);
                device.Check(AlsaNative.GetParameters(handle, out var bufferFrames, out _));
                return new AlsaPcm(handle, format, (int)bufferFrames);
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

    public int Read(Span<byte> frames)
    {
        // Asking what is available fetches the device's position; else it is known to a whole period only.
        var available = AlsaNative.Available(handle);
        if (available < 0)
        {
            return (int)available;
        }

        fixed (byte* first = frames)
        {
            return (int)AlsaNative.Read(handle, first, (nuint)(frames.Length / Format.BytesPerFrame));
        }
    }

    public int Write(ReadOnlySpan<byte> frames)
    {
        fixed (byte* first = frames)
        {
            return (int)AlsaNative.Write(handle, first, (nuint)(frames.Length / Format.BytesPerFrame));
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
}
