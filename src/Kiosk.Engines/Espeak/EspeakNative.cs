using System.Runtime.InteropServices;

namespace Kiosk.Engines.Espeak;

/// <summary>The functions of espeak-ng's speak_lib.h that are used.</summary>
internal static unsafe partial class EspeakNative
{
    public const int OutputSynchronous = 2;
    public const int InitializeDontExit = 0x8000;
    public const int RateParameter = 1;
    public const int CharsUtf8 = 1;
    public const int PositionCharacter = 1;
    public const int PhonemesIpa = 2;
    public const int Ok = 0;

    private const string Library = "libespeak-ng.so.1";

    /// <summary>Returns the sample rate in Hz, or a negative number on failure.</summary>
    [LibraryImport(Library, EntryPoint = "espeak_Initialize")]
    public static partial int Initialize(int output, int bufferMs, byte* dataPath, int options);

    [LibraryImport(Library, EntryPoint = "espeak_Info")]
    public static partial byte* Info(byte** dataPath);

    [LibraryImport(Library, EntryPoint = "espeak_SetVoiceByName")]
    public static partial int SetVoiceByName(byte* name);

    [LibraryImport(Library, EntryPoint = "espeak_SetParameter")]
    public static partial int SetParameter(int parameter, int value, int relative);

    [LibraryImport(Library, EntryPoint = "espeak_SetSynthCallback")]
    public static partial void SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, void*, int> callback);

    [LibraryImport(Library, EntryPoint = "espeak_Synth")]
    public static partial int Synth(
        byte* text, nuint size, uint position, int positionType, uint endPosition, uint flags, uint* identifier, void* userData);

    /// <summary>
    /// Returns the phonemes of the next clause, in memory of the library, and moves the pointer past that clause
    /// or sets it to null at the end.
    /// </summary>
    [LibraryImport(Library, EntryPoint = "espeak_TextToPhonemes")]
    public static partial byte* TextToPhonemes(byte** text, int textMode, int phonemeMode);
}
