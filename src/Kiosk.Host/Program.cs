using System.CommandLine;
using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;
using Kiosk.Engines.Alsa;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Snowball;
using Kiosk.Engines.Whisper;
using Kiosk.Host;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Running;
using Kiosk.Host.Settings;
using Kiosk.Host.Verbs;
using Kiosk.Storage;

// The verbs, and below them the only place where the kiosk's parts are chosen.
var root = new RootCommand("An offline voice kiosk for the service desk of a Dutch town hall.")
{
    GlobalOptions.Config, GlobalOptions.Knowledge, GlobalOptions.Models, GlobalOptions.Verbose,
    DemoVerb.Create(LoadPipeline),
    RunVerb.Create(RunServiceAsync),
    AskVerb.Create(LoadPipeline),
    KnowledgeVerb.Create(),
};
Verb.ShowExamples(root);
return await ErrorBoundary.InvokeAsync(root, args is [] ? ["--help"] : args);

// For the verbs that work on files: every part must be there.
static Pipeline LoadPipeline(ParseResult parsed)
{
    var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
    var paths = KioskPaths.From(parsed);
    var bundle = BundleFile.Read(paths.Knowledge);
    var detector = LoadDetector(paths);
    var transcriber = LoadTranscriber(settings, paths, bundle);
    var voice = LoadVoice(settings);
    var turns = new TurnRunner(transcriber, LoadAnswerer(settings, bundle), voice, TimeProvider.System);
    return new Pipeline(bundle, detector, settings.Endpointer, transcriber, voice, turns, [detector, transcriber]);
}

// For the service: it runs with the parts that are there, and says which are not.
static async Task RunServiceAsync(ParseResult parsed, CancellationToken cancellationToken)
{
    var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
    var paths = KioskPaths.From(parsed);
    var inventory = new Inventory();
    var bundle = inventory.Take("knowledge", () => BundleFile.Read(paths.Knowledge), found => $"{found.Sources.Count} sources of {found.Municipality.Name}");
    using var detector = inventory.Take("voice activity", () => LoadDetector(paths));
    using var transcriber = inventory.Take("recogniser", () => LoadTranscriber(settings, paths, bundle));
    var voice = inventory.Take("voice", () => LoadVoice(settings), found => found.Voice);
    var microphone = new AlsaMicrophone(settings.Alsa, TimeProvider.System);
    inventory.Check("microphone", microphone.Check);
    var speaker = new AlsaSpeaker(settings.Alsa, TimeProvider.System);
    inventory.Check("loudspeaker", speaker.Check);
    inventory.Miss("buttons", "there are no push buttons; those of the panel page work");

    var display = new PanelDisplay();
    var turns = bundle is null ? null : new TurnRunner(
        transcriber ?? MissingPart.Transcriber, LoadAnswerer(settings, bundle), voice ?? MissingPart.Voice, TimeProvider.System);
    var hearing = detector is null ? null : new Hearing(microphone, () => new UtteranceCapture(detector, settings.Endpointer));
    var output = new TurnOutput(voice is null ? null : speaker, display);
    await using var log = Logging.Create(settings.Log);
    var loop = new KioskLoop(
        new KioskParts(hearing, turns, output, log.PartFailed), settings.Conversation, TimeProvider.System);
    await ServiceHost.RunAsync(settings, loop, display, inventory.Health, log, cancellationToken);
}

static SileroVad LoadDetector(KioskPaths paths) =>
    SileroVad.Load(Path.Combine(paths.Models, "silero-vad.onnx"), new NativeLibraries(paths.Natives));

static WhisperTranscriber LoadTranscriber(KioskSettings settings, KioskPaths paths, KnowledgeBundle? bundle)
{
    if (settings.Whisper.Prompt.Length == 0)
    {
        settings.Whisper.Prompt = string.Join(", ", bundle?.Municipality.LocalNames ?? []);
    }

    var model = Path.Combine(paths.Models, "whisper-demo-nl-q8_0.bin");
    return WhisperTranscriber.Load(model, settings.Whisper, new NativeLibraries(paths.Natives));
}

static ISynthesizer LoadVoice(KioskSettings settings) => new EspeakSynthesizer(settings.Espeak);

static Answerer LoadAnswerer(KioskSettings settings, KnowledgeBundle bundle) =>
    new(bundle, new SnowballStemmer(), settings.Answerer, TimeProvider.System);
