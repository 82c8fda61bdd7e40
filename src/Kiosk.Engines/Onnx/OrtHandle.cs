using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Onnx;

/// <summary>Owns one object of ONNX Runtime: a session, its options, a value.</summary>
internal sealed unsafe class OrtHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly delegate* unmanaged<nint, void> release;

    public OrtHandle(nint value, delegate* unmanaged<nint, void> release) : base(ownsHandle: true)
    {
        this.release = release;
        SetHandle(value);
    }

    public nint Value => DangerousGetHandle();

    protected override bool ReleaseHandle()
    {
        release(handle);
        return true;
    }
}
