using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kiosk.Engines.Alsa;

/// <summary>What the kiosk uses of libasound: alsa/pcm.h, control.h and error.h. Its ABI is fixed by the '.so.2'.</summary>
internal static unsafe partial class AlsaNative
{
    public const int AccessReadWriteInterleaved = 3;
    public const int OpenNonBlocking = 1;

    public const int AccessDenied = -13;
    public const int Again = -11;
    public const int BrokenPipe = -32;
    public const int Busy = -16;
    public const int InvalidArgument = -22;
    public const int NoSuchDevice = -19;
    public const int NoSuchDeviceOrAddress = -6;
    public const int NoSuchFile = -2;
    public const int OutOfMemory = -12;

    private const string Library = "libasound.so.2";

    [LibraryImport(Library, EntryPoint = "snd_pcm_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(out PcmHandle pcm, string name, int stream, int mode);

    [LibraryImport(Library, EntryPoint = "snd_pcm_close")]
    public static partial int Close(nint pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_nonblock")]
    public static partial int SetNonBlocking(PcmHandle pcm, int nonBlocking);

    [LibraryImport(Library, EntryPoint = "snd_pcm_readi")]
    public static partial nint Read(PcmHandle pcm, byte* samples, nuint frames);

    [LibraryImport(Library, EntryPoint = "snd_pcm_writei")]
    public static partial nint Write(PcmHandle pcm, byte* samples, nuint frames);

    [LibraryImport(Library, EntryPoint = "snd_pcm_avail")]
    public static partial nint Available(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_recover")]
    public static partial int Recover(PcmHandle pcm, int error, int silent);

    [LibraryImport(Library, EntryPoint = "snd_pcm_drain")]
    public static partial int Drain(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_drop")]
    public static partial int Drop(PcmHandle pcm);

    [LibraryImport(Library, EntryPoint = "snd_pcm_get_params")]
    public static partial int GetParameters(PcmHandle pcm, out nuint bufferFrames, out nuint periodFrames);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_malloc")]
    public static partial int AllocateParameters(out nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_free")]
    public static partial void FreeParameters(nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_any")]
    public static partial int AllowAll(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_rate_resample")]
    public static partial int SetResampling(PcmHandle pcm, nint parameters, uint allowed);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_access")]
    public static partial int SetAccess(PcmHandle pcm, nint parameters, int access);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_format")]
    public static partial int SetFormat(PcmHandle pcm, nint parameters, int format);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_channels")]
    public static partial int SetChannels(PcmHandle pcm, nint parameters, uint channels);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_rate")]
    public static partial int SetRate(PcmHandle pcm, nint parameters, uint rate, int direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_period_time_near")]
    public static partial int SetPeriodTimeNear(PcmHandle pcm, nint parameters, ref uint microseconds, ref int direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params_set_buffer_time_near")]
    public static partial int SetBufferTimeNear(PcmHandle pcm, nint parameters, ref uint microseconds, ref int direction);

    [LibraryImport(Library, EntryPoint = "snd_pcm_hw_params")]
    public static partial int Apply(PcmHandle pcm, nint parameters);

    [LibraryImport(Library, EntryPoint = "snd_device_name_hint", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetHints(int card, string kind, out nint* hints);

    [LibraryImport(Library, EntryPoint = "snd_device_name_get_hint", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint GetHint(nint hint, string field);

    [LibraryImport(Library, EntryPoint = "snd_device_name_free_hint")]
    public static partial int FreeHints(nint* hints);

    [LibraryImport(Library, EntryPoint = "snd_ctl_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenControl(out ControlHandle control, string name, int mode);

    [LibraryImport(Library, EntryPoint = "snd_ctl_close")]
    public static partial int CloseControl(nint control);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_read")]
    public static partial int ReadElement(ControlHandle control, nint value);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_write")]
    public static partial int WriteElement(ControlHandle control, nint value);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_id_malloc")]
    public static partial int AllocateElementId(out nint id);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_id_free")]
    public static partial void FreeElementId(nint id);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_id_set_interface")]
    public static partial void SetElementInterface(nint id, int kind);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_id_set_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetElementName(nint id, string name);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_value_malloc")]
    public static partial int AllocateElementValue(out nint value);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_value_free")]
    public static partial void FreeElementValue(nint value);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_value_set_id")]
    public static partial void SetElementId(nint value, nint id);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_value_get_boolean")]
    public static partial int GetBoolean(nint value, uint channel);

    [LibraryImport(Library, EntryPoint = "snd_ctl_elem_value_set_boolean")]
    public static partial void SetBoolean(nint value, uint channel, int isOn);

    /// <summary>The text belongs to the library.</summary>
    [LibraryImport(Library, EntryPoint = "snd_strerror")]
    public static partial nint ErrorText(int error);

    /// <summary>Keeps the library from writing to standard error; each failure becomes one message of our own.</summary>
    public static void Silence() => _ = SetErrorHandler(&IgnoreError);

    [LibraryImport(Library, EntryPoint = "snd_lib_error_set_handler")]
    private static partial int SetErrorHandler(delegate* unmanaged[Cdecl]<byte*, int, byte*, int, byte*, void> handler);

    // The library's handler is variadic; the C calling conventions of x86-64 and ARM64 let a callee leave the
    // variable arguments alone.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void IgnoreError(byte* file, int line, byte* function, int error, byte* format)
    {
    }
}
