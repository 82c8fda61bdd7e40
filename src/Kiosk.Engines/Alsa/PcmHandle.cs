using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Alsa;

/// <summary>Owns one open <c>snd_pcm_t</c>.</summary>
internal sealed class PcmHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => AlsaNative.Close(handle) == 0;
}
