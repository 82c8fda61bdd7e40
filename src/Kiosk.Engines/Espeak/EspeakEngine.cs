using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Espeak;

/// <summary>
/// The one owner of libespeak-ng, whose state is global to the process: every use goes through this class and
/// its lock. It is never terminated, because it cannot be started again safely.
/// </summary>
internal sealed unsafe class EspeakEngine
{
    // espeak-ng's own tempo, in words a minute.
    private const int NormalRate = 175;

    private static readonly Lock Gate = new();
    private static EspeakEngine? instance;

    private readonly List<short> samples = [];
    private CancellationToken cancellationToken;

    private EspeakEngine(int sampleRate) => SampleRate = sampleRate;

    /// <summary>Hz.</summary>
    public int SampleRate { get; }

    /// <summary>The engine, once it is sure that it has the voice.</summary>
    /// <exception cref="EngineException">
    /// The library or its data is missing or of another version, or there is no such voice.
    /// </exception>
    /// <exception cref="ValidationException">The voice has no such variant.</exception>
    public static EspeakEngine With(EspeakOptions options)
    {
        lock (Gate)
        {
            instance ??= Start();
            RequireVariant(options.Variant);
            SetVoice(options.VoiceName);
            return instance;
        }
    }

    /// <returns>16-bit samples at <see cref="SampleRate"/>.</returns>
    public short[] Speak(string text, string voice, double rate, CancellationToken token)
    {
        lock (Gate)
        {
            SetVoice(voice);
            Check(EspeakNative.SetParameter(EspeakNative.RateParameter, (int)Math.Round(NormalRate * rate), 0), "set the tempo");
            samples.Clear();
            cancellationToken = token;
            fixed (byte* utf8 = Encoding.UTF8.GetBytes(text + '\0'))
            {
                var size = (nuint)Encoding.UTF8.GetByteCount(text) + 1;
                Check(EspeakNative.Synth(utf8, size, 0, EspeakNative.PositionCharacter, 0, EspeakNative.CharsUtf8, null, null), "speak");
            }

            token.ThrowIfCancellationRequested();
            return [.. samples];
        }
    }

    /// <param name="clause">Words without punctuation.</param>
    /// <returns>Their sounds in IPA.</returns>
    public string ToPhonemes(string clause, string voice)
    {
        var phonemes = new StringBuilder();
        lock (Gate)
        {
            SetVoice(voice);
            fixed (byte* utf8 = Encoding.UTF8.GetBytes(clause + '\0'))
            {
                var next = utf8;
                while (next != null)
                {
                    phonemes.Append(Marshal.PtrToStringUTF8((nint)EspeakNative.TextToPhonemes(&next, EspeakNative.CharsUtf8, EspeakNative.PhonemesIpa)));
                    phonemes.Append(' ');
                }
            }
        }

        return phonemes.ToString().Trim();
    }

    private static EspeakEngine Start()
    {
        try
        {
            var rate = EspeakNative.Initialize(EspeakNative.OutputSynchronous, 0, null, EspeakNative.InitializeDontExit);
            var version = Marshal.PtrToStringUTF8((nint)EspeakNative.Info(null)) ?? "";
            if (!version.StartsWith("1.51", StringComparison.Ordinal) && !version.StartsWith("1.52", StringComparison.Ordinal))
            {
                throw new EngineException($"libespeak-ng.so.1 is version {version}, expected 1.51 or 1.52: install the package libespeak-ng1.");
            }

            if (rate <= 0)
            {
                throw new EngineException("espeak-ng cannot read its data: install the package espeak-ng-data.");
            }

            EspeakNative.SetSynthCallback(&Receive);
            return new EspeakEngine(rate);
        }
        catch (DllNotFoundException exception)
        {
            throw new EngineException("libespeak-ng.so.1 is missing: install the package libespeak-ng1.", exception);
        }
    }

    // espeak-ng itself passes over a variant that it does not know, and speaks with the plain voice.
    private static void RequireVariant(string variant)
    {
        byte* data;
        EspeakNative.Info(&data);
        var folder = Path.Combine(Marshal.PtrToStringUTF8((nint)data) ?? "", "voices", "!v");
        if (variant.Length > 0 && !File.Exists(Path.Combine(folder, variant)))
        {
            var known = new DirectoryInfo(folder) is { Exists: true } variants ? variants.GetFiles() : [];
            throw new ValidationException(
                $"Espeak:Variant is '{variant}'; espeak-ng has {string.Join(", ", known.Select(file => file.Name).Order(StringComparer.Ordinal))}.");
        }
    }

    // Set before every use: two users with different voices share the library, and it also resets the tempo.
    private static void SetVoice(string voice)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(voice + '\0'))
        {
            if (EspeakNative.SetVoiceByName(name) != EspeakNative.Ok)
            {
                throw new EngineException($"espeak-ng has no voice '{voice}': set one that 'espeak-ng --voices' lists, such as nl.");
            }
        }
    }

    private static void Check(int result, string action)
    {
        if (result != EspeakNative.Ok)
        {
            throw new EngineException($"espeak-ng failed to {action} (code {result}): restart the kiosk.");
        }
    }

    // Called on the thread that speaks, which holds the lock. Anything but 0 ends the synthesis.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Receive(short* wave, int count, void* events)
    {
        var engine = instance!;
        if (wave != null)
        {
            engine.samples.AddRange(new ReadOnlySpan<short>(wave, count));
        }

        return engine.cancellationToken.IsCancellationRequested ? 1 : 0;
    }
}
