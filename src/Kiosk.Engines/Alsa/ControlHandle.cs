using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Alsa;

/// <summary>Owns one open <c>snd_ctl_t</c>.</summary>
internal sealed class ControlHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => AlsaNative.CloseControl(handle) == 0;
}
