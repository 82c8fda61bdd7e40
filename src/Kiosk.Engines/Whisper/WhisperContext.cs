using System.Text;
using Kiosk.Core.Audio;
using Kiosk.Core.Speech;
using Kiosk.Engines.Natives;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Whisper;

/// <summary>Owns a loaded model and its working memory. One call at a time.</summary>
internal sealed unsafe class WhisperContext : SafeHandleZeroOrMinusOneIsInvalid
{
    // One position of the encoder covers two frames of 10 ms.
    public const int SamplesPerPosition = AudioFormat.SampleRate / 50;

    private const int PublishedTextContext = 448;
    private const uint GgmlMagic = 0x67676d6c;

    private nint state;

    private WhisperContext(WhisperNative native) : base(ownsHandle: true) => Native = native;

    public WhisperNative Native { get; }

    /// <summary>Positions that the encoder has; 1500 in every published model.</summary>
    public int AudioPositions { get; private set; }

    /// <summary>Tokens that fit in one answer.</summary>
    public int MaxTokens { get; private set; }

    /// <summary>
    /// Published models have room for 448 tokens of text, and are trained to follow a prompt and to name the
    /// language; cut-down ones with less room are not.
    /// </summary>
    public bool IsPublishedShape { get; private set; }

    public bool IsMultilingual { get; private set; }

    /// <summary>The working memory, made at the first use: spectrogram, features, text, and all that was computed of them.</summary>
    /// <exception cref="EngineException">There is no room for it.</exception>
    public nint State => state != 0
        ? state
        : (state = Native.InitState(handle)) != 0
            ? state
            : throw new EngineException("whisper.cpp has no room to work in: give the kiosk more memory, or choose a smaller model.");

    /// <summary>Gives the working memory back, with all that is left in it of what was heard.</summary>
    public void FreeState()
    {
        if (state != 0)
        {
            Native.FreeState(state);
            state = 0;
        }
    }

    /// <exception cref="EngineException">The file is missing or no model that whisper.cpp reads.</exception>
    public static WhisperContext Load(string modelFile, NativeLibraries natives)
    {
        CheckMagic(modelFile);
        var context = new WhisperContext(WhisperLibrary.Load(natives));
        try
        {
            context.Initialize(modelFile);
            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    protected override bool ReleaseHandle()
    {
        FreeState();
        Native.Free(handle);
        return true;
    }

    private void Initialize(string modelFile)
    {
        var parameters = Native.DefaultContextParameters();
        parameters.UseGpu = 0;
        fixed (byte* path = Encoding.UTF8.GetBytes(modelFile + '\0'))
        {
            SetHandle(Native.InitFromFile(path, parameters));
        }

        if (IsInvalid)
        {
            throw new EngineException(
                $"'{modelFile}' cannot be loaded as a Whisper model ({WhisperLibrary.LastError ?? "no reason given"}): fetch it again with 'kiosk models install'.");
        }

        _ = State;
        AudioPositions = Native.AudioContextLength(handle);
        var textContext = Native.TextContextLength(handle);
        MaxTokens = (textContext / 2) - 5;
        IsPublishedShape = textContext >= PublishedTextContext;
        IsMultilingual = Native.IsMultilingual(handle) != 0;
    }

    private static void CheckMagic(string modelFile)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(modelFile));
            if (reader.BaseStream.Length >= sizeof(uint) && reader.ReadUInt32() == GgmlMagic)
            {
                return;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(
                $"'{modelFile}' cannot be read: check that the Whisper model is there and readable.", exception);
        }

        throw new EngineException(
            $"'{modelFile}' is no Whisper model in ggml format: give a .bin file of whisper.cpp, unpacked.");
    }
}
