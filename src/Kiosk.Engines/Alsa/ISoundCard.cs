namespace Kiosk.Engines.Alsa;

/// <summary>What belongs to a control; numbered as <c>snd_ctl_elem_iface_t</c>.</summary>
internal enum ControlInterface
{
    /// <summary>The card itself, such as its sockets.</summary>
    Card = 0,

    /// <summary>Volumes and switches.</summary>
    Mixer = 2,
}

/// <summary>The controls of an open sound card. A negative result is an errno.</summary>
internal interface ISoundCard : IDisposable
{
    /// <returns>0 or 1.</returns>
    int Read(ControlInterface kind, string control);

    /// <summary>Sets all channels of a switch.</summary>
    /// <returns>0 or more.</returns>
    int Write(ControlInterface kind, string control, bool isOn);
}
