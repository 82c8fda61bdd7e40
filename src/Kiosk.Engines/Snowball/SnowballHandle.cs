using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Snowball;

/// <summary>Owns one stemmer of libstemmer.</summary>
internal sealed class SnowballHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public SnowballHandle(nint stemmer) : base(ownsHandle: true) => SetHandle(stemmer);

    protected override bool ReleaseHandle()
    {
        SnowballNative.Delete(handle);
        return true;
    }
}
