namespace Kiosk.Engines.Alsa;

/// <summary>A sound card, opened through libasound.</summary>
internal sealed class AlsaCard : ISoundCard
{
    private const int Channels = 2;

    private readonly ControlHandle handle;

    private AlsaCard(ControlHandle handle) => this.handle = handle;

    /// <returns>The card, or null when it is not there now or the sound library is missing.</returns>
    public static AlsaCard? TryOpen(string name)
    {
        try
        {
            AlsaNative.Silence();
            if (AlsaNative.OpenControl(out var handle, name, AlsaNative.OpenNonBlocking) >= 0)
            {
                return new AlsaCard(handle);
            }

            handle.Dispose();
            return null;
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }

    public int Read(ControlInterface kind, string control) => WithElement(kind, control, value =>
    {
        var result = AlsaNative.ReadElement(handle, value);
        return result < 0 ? result : Math.Min(1, AlsaNative.GetBoolean(value, 0));
    });

    public int Write(ControlInterface kind, string control, bool isOn) => WithElement(kind, control, value =>
    {
        for (var channel = 0u; channel < Channels; channel++)
        {
            AlsaNative.SetBoolean(value, channel, isOn ? 1 : 0);
        }

        return AlsaNative.WriteElement(handle, value);
    });

    public void Dispose() => handle.Dispose();

    private static int WithElement(ControlInterface kind, string control, Func<nint, int> use)
    {
        if (AlsaNative.AllocateElementId(out var id) < 0)
        {
            return AlsaNative.OutOfMemory;
        }

        var hasValue = AlsaNative.AllocateElementValue(out var value) >= 0;
        try
        {
            if (!hasValue)
            {
                return AlsaNative.OutOfMemory;
            }

            AlsaNative.SetElementInterface(id, (int)kind);
            AlsaNative.SetElementName(id, control);
            AlsaNative.SetElementId(value, id);
            return use(value);
        }
        finally
        {
            AlsaNative.FreeElementId(id);
            if (hasValue)
            {
                AlsaNative.FreeElementValue(value);
            }
        }
    }
}
