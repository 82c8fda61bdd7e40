using System.CommandLine;
using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Handovers;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;
using Kiosk.Engines;
using Kiosk.Engines.Espeak;
using Kiosk.Engines.Llama;
using Kiosk.Engines.Memory;
using Kiosk.Engines.Models;
using Kiosk.Engines.Natives;
using Kiosk.Engines.Onnx;
using Kiosk.Engines.Snowball;
using Kiosk.Engines.Systemd;
using Kiosk.Engines.Whisper;
using Kiosk.Host;
using Kiosk.Host.Appliance;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Doctor;
using Kiosk.Host.Metrics;
using Kiosk.Host.Models;
using Kiosk.Host.Running;
using Kiosk.Host.Running.Browser;
using Kiosk.Host.Settings;
using Kiosk.Host.Verbs;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

// The verbs, and below them the only place where the kiosk's parts are chosen.
var root = new RootCommand("An offline voice kiosk for the service desk of a Dutch town hall.")
{
    GlobalOptions.Config, GlobalOptions.Knowledge, GlobalOptions.Models, GlobalOptions.Verbose,
    DemoVerb.Create(LoadPipelineAsync),
    RunVerb.Create(RunServiceAsync),
    DeskVerb.Create(RunDeskAsync),
    EnrolVerb.Create(),
    AskVerb.Create(LoadPipelineAsync),
    KnowledgeVerb.Create(TimeProvider.System),
    ModelsVerb.Create(Download.Create),
    TryModelVerb.Create(),
    EvalVerb.Create(LoadTyped, LoadPipelineAtAsync),
    BenchVerb.Create(LoadPipelineAsync),
    SettingsVerb.Create(),
    RegisterVerb.Create(LoadRegistered),
    DoctorVerb.Create((parsed, withTone, person) =>
        ChecksOf(KioskSettings.Load(parsed.GetValue(GlobalOptions.Config)), KioskPaths.From(parsed), withTone, person)),
};
Verb.ShowExamples(root);
return await ErrorBoundary.InvokeAsync(root, args is [] ? ["--help"] : args);

// For typed questions, which need no engine but the stemmer.
static (KnowledgeBundle Bundle, TurnRunner Typed) LoadTyped(ParseResult parsed, TimeProvider clock)
{
    var bundle = BundleFile.Read(KioskPaths.From(parsed).Knowledge);
    var answerer = LoadAnswerer(KioskSettings.Load(parsed.GetValue(GlobalOptions.Config)), bundle, clock);
    return (bundle, new TurnRunner(MissingPart.Transcriber, () => answerer, MissingPart.Voice, TimeProvider.System));
}

// For the verbs that work on files: every part must be there.
static Task<Pipeline> LoadPipelineAsync(ParseResult parsed, CancellationToken cancellationToken) =>
    LoadPipelineAtAsync(parsed, TimeProvider.System, cancellationToken);

static async Task<Pipeline> LoadPipelineAtAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellationToken)
{
    var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
    var paths = KioskPaths.From(parsed);
    var models = new AdmittedModels(paths.Models);
    var bundle = LoadKnowledge(InstalledKnowledgeOf(settings, paths), paths);
    var detector = await LoadDetectorAsync(paths, models, cancellationToken);
    var processor = new ProcessorTurns();
    var transcriber = await LoadTranscriberAsync(settings, paths, models, bundle, processor, cancellationToken);
    var voice = await LoadVoiceAsync(settings, paths, models, cancellationToken);
    var selector = settings.Llama.Use == LlamaOptions.Choose ? await LoadSelectorAsync(settings, paths, models, processor, cancellationToken) : null;
    var answerer = LoadAnswerer(settings, bundle, clock);
    var turns = new TurnRunner(transcriber, () => answerer, voice, TimeProvider.System, selector);
    return new Pipeline(
        bundle, detector, settings.Endpointer, transcriber, voice, turns, [detector, transcriber, .. selector is null ? Array.Empty<IDisposable>() : [selector]]);
}

// For the service: it runs with the parts that are there, and says which are not.
static async Task RunServiceAsync(ParseResult parsed, CancellationToken cancellationToken)
{
    ProcessMemory.SeparateLargeBlocks();
    var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
    var provider = settings.OpenId.Provider();
    var paths = KioskPaths.From(parsed);
    await using var log = Logging.Create(settings.Log);
    var inventory = new Inventory();
    if (SettingsOutcome.Read(DevicePaths.SettingsState) is { } outcome)
    {
        inventory.Note("settings", outcome.IsWell, outcome.Said);
    }

    var models = new AdmittedModels(paths.Models);
    // Side by side: the start takes as long as the slowest of them.
    InstalledKnowledge? installed = null;
    var loading = inventory.TakeAsync("knowledge", () => Task.FromResult((installed = InstalledKnowledgeOf(settings, paths)).Load()), Describe);
    var detecting = inventory.TakeAsync("voice activity", () => LoadDetectorAsync(paths, models, cancellationToken));
    var loaded = await loading;
    var indexing = Task.Run(() => installed is null ? null : new KnowledgeInUse(installed, loaded, bundle => LoadAnswerer(settings, bundle, TimeProvider.System)), cancellationToken);
    var processor = new ProcessorTurns();
    using var transcriber = await inventory.TakeAsync("recogniser", () => LoadTranscriberAsync(settings, paths, models, loaded?.Bundle, processor, cancellationToken));
    using var selector = settings.Llama.Use == LlamaOptions.Choose
        ? await inventory.TakeAsync("language model", () => LoadSelectorAsync(settings, paths, models, processor, cancellationToken))
        : null;
    var voice = await TakeVoiceAsync(settings, paths, models, inventory, log, cancellationToken);
    using var detector = await detecting;
    var knowledge = await indexing;
    using var sound = new SoundDevices(settings.Alsa, TimeProvider.System, log);
    sound.Check(inventory);
    using var hardware = new PanelHardware(settings, inventory, TimeProvider.System);

    var display = new PanelDisplay();
    var turns = new TurnRunner(
        transcriber ?? MissingPart.Transcriber, () => knowledge?.Answerer, voice ?? MissingPart.Voice, TimeProvider.System, selector);
    var browser = settings.Panel is { Sound: "device" } or { Port: 0 } ? null : new BrowserSound(TimeProvider.System);
    var (microphone, speaker) = SoundOf(settings.Panel, sound, browser);
    var bargeIn = settings.BargeIn.EchoCancelled && detector is not null ? new VoiceBargeIn(microphone, detector, settings.BargeIn) : null;
    var hearing = detector is null
        ? null
        : new Hearing(bargeIn ?? microphone, () => new UtteranceCapture(detector, settings.Endpointer)) { BargeIn = bargeIn };
    var output = new TurnOutput(voice is null ? null : speaker, hardware.WithLight(display));
    var around = new DeskSurroundings(
        loaded is { Bundle.Municipality.Desks: [var hall, ..] } ? hall : null, loaded?.Bundle.Municipality.Name ?? "gemeente",
        new DeskKnowledge(() => knowledge?.Loaded, () => new SnowballStemmer()), provider, source => knowledge?.Withdraw(source), TimeProvider.System, log);
    await using var desk = await inventory.TakeAsync("desk", () => KioskDesk.OpenAsync(paths.Handovers(settings), settings, around, cancellationToken), found => found.Description);
    using var export = MetricsExport.Start(settings.Metrics, "kiosk", settings.Handover.Kiosk);
    var parts = new KioskParts(hearing, turns, output)
    {
        Answered = KioskMeter.Answered, Faulted = log.PartFailed, Forget = () => Forget(log), Desk = desk?.Clerks ?? new NoDesk(),
    };
    ProcessMemory.OverwriteFreed();
    var loop = new KioskLoop(parts, settings.Conversation, settings.Handover, TimeProvider.System);
    var watch = knowledge is null ? null : new KnowledgeWatch(knowledge, loop.Post, TimeProvider.System, log);
    var reading = selector is null || loaded is null ? null : new PassageReading(selector, loaded.Bundle, log);
    var deviceWatch = new DeviceWatchService(sound.Watch, loop.Post, log);
    var buttons = new PanelHardwareService(hardware, loop.Post, log);
    var panel = new Panel(
        loop.Post,
        display,
        browser,
        () => PanelFacts.Of(loaded?.Bundle.Municipality.Name, settings.Conversation, browser is not null),
        () => inventory.Health);
    var selfTest = new SelfTest(ChecksOf(settings, paths, withTone: false), settings.Doctor, TimeProvider.System, log);
    await ServiceHost.RunAsync(settings, loop, [watch, deviceWatch, buttons, reading, selfTest], panel, desk, log, cancellationToken);
}

// The desk alone, for a town with many kiosks.
static async Task RunDeskAsync(ParseResult parsed, CancellationToken cancellationToken)
{
    var settings = KioskSettings.Load(parsed.GetValue(GlobalOptions.Config));
    await using var log = Logging.Create(settings.Log);
    using var export = MetricsExport.Start(settings.Metrics, "kiosk-desk", Environment.MachineName);
    await DeskServer.RunAsync(settings, () => KnowledgeOfDesk(settings, KioskPaths.From(parsed), log), log, cancellationToken);
}

// For clerks to search: a desk works without.
static LoadedKnowledge? KnowledgeOfDesk(KioskSettings settings, KioskPaths paths, Serilog.ILogger log)
{
    try
    {
        return InstalledKnowledgeOf(settings, paths).Load();
    }
    catch (BundleException refusal)
    {
        log.Warning("Clerks can't search the knowledge: {Reason:l}", refusal.Message);
        return null;
    }
}

static void Forget(Serilog.ILogger log)
{
    ProcessMemory.ReturnFree();
    log.Debug("The session is forgotten");
}

// The kiosk's own devices, unless the panel page is to lend those of its computer.
static (IMicrophone Microphone, ISpeaker Speaker) SoundOf(PanelOptions options, SoundDevices own, BrowserSound? browser)
{
    if (browser is null)
    {
        return (own.Microphone, own.Speaker);
    }

    var either = new FallbackSound(own.Microphone, own.Speaker, browser);
    return options.Sound == "browser" ? (browser, browser) : (either, either);
}

static IReadOnlyList<Check> ChecksOf(KioskSettings settings, KioskPaths paths, bool withTone, IOperator? person = null) =>
    DeviceChecks.Of(settings, paths, () => InstalledKnowledgeOf(settings, paths), withTone, person);

// For the register: what is configured, whether or not it runs.
static (KnowledgeBundle Bundle, IReadOnlyList<ModelEntry> Models) LoadRegistered(ParseResult parsed)
{
    var paths = KioskPaths.From(parsed);
    return (BundleFile.Read(paths.Knowledge), new AdmittedModels(paths.Models).InUse());
}

static string Describe(LoadedKnowledge loaded) =>
    $"{loaded.Approval.Describe()}, {loaded.Bundle.Sources.Count} sources of {loaded.Bundle.Municipality.Name}";

static InstalledKnowledge InstalledKnowledgeOf(KioskSettings settings, KioskPaths paths) =>
    new(paths.Knowledge, settings.Knowledge.State, BundleTrust.Load(settings.Knowledge.Keys, settings.Knowledge.DemonstrationKey));

// Trying out takes knowledge that nobody approved yet, and says so; the service does not.
static KnowledgeBundle LoadKnowledge(InstalledKnowledge installed, KioskPaths paths)
{
    try
    {
        return installed.Load().Bundle;
    }
    catch (BundleException refusal)
    {
        var bundle = BundleFile.Read(paths.Knowledge);
        Console.Error.WriteLine($"kiosk: warning: 'kiosk run' would refuse this knowledge: {refusal.Message}");
        return bundle.Without(installed.Withdrawals.Of(bundle.Version));
    }
}

static async Task<SileroVad> LoadDetectorAsync(KioskPaths paths, AdmittedModels models, CancellationToken cancellationToken) =>
    SileroVad.Load(await models.FileOfAsync(ModelRole.VoiceActivity, cancellationToken), new NativeLibraries(paths.Natives));

static async Task<WhisperTranscriber> LoadTranscriberAsync(
    KioskSettings settings, KioskPaths paths, AdmittedModels models, KnowledgeBundle? bundle, ProcessorTurns processor, CancellationToken cancellationToken)
{
    if (settings.Whisper.Prompt.Length == 0)
    {
        var names = string.Join(", ", bundle?.Municipality.LocalNames ?? []);
        settings.Whisper.Prompt = names[..Math.Min(names.Length, WhisperOptions.MaxPromptLength)];
    }

    var file = await models.FileOfAsync(ModelRole.Transcriber, cancellationToken);
    return WhisperTranscriber.Load(file, settings.Whisper, new NativeLibraries(paths.Natives), processor);
}

static async Task<LlamaSentenceSelector> LoadSelectorAsync(
    KioskSettings settings, KioskPaths paths, AdmittedModels models, ProcessorTurns processor, CancellationToken cancellationToken)
{
    var file = await models.FileOfAsync(ModelRole.LanguageModel, cancellationToken);
    var engine = LlamaEngine.Load(file, settings.Llama, new NativeLibraries(paths.Natives), processor, TimeProvider.System);
    return new LlamaSentenceSelector(engine, PrefixStore.For(file, settings.Llama), settings.Llama);
}

static async Task<ISynthesizer> LoadVoiceAsync(
    KioskSettings settings, KioskPaths paths, AdmittedModels models, CancellationToken cancellationToken) =>
    settings.Voice.Engine == "piper"
        ? new MultilingualVoice(await LoadNeuralVoiceAsync(settings, paths, models, cancellationToken), new EspeakSynthesizer(settings.Espeak))
        : new EspeakSynthesizer(settings.Espeak);

// For the service: the built-in voice speaks where the neural one is missing, and when it fails.
static async Task<ISynthesizer?> TakeVoiceAsync(
    KioskSettings settings, KioskPaths paths, AdmittedModels models, Inventory inventory, Serilog.ILogger log, CancellationToken cancellationToken)
{
    Task<ISynthesizer?> BuiltInAsync(string name) =>
        inventory.TakeAsync<ISynthesizer>(name, () => Task.FromResult<ISynthesizer>(new EspeakSynthesizer(settings.Espeak)), found => found.Voice);
    if (settings.Voice.Engine != "piper")
    {
        return await BuiltInAsync("voice");
    }

    var neural = await inventory.TakeAsync("voice", () => LoadNeuralVoiceAsync(settings, paths, models, cancellationToken), found => found.Voice);
    var builtIn = await BuiltInAsync("built-in voice");
    return neural is null || builtIn is null
        ? neural ?? builtIn
        : new MultilingualVoice(new FallbackVoice(neural, builtIn, failure => log.PartFailed(Part.Voice, failure), TimeProvider.System), builtIn);
}

static async Task<ISynthesizer> LoadNeuralVoiceAsync(
    KioskSettings settings, KioskPaths paths, AdmittedModels models, CancellationToken cancellationToken) =>
    PiperVoice.Load(await models.FileOfAsync(ModelRole.Voice, cancellationToken), settings.Piper, PhonemizerOf, new NativeLibraries(paths.Natives));

static IPhonemizer PhonemizerOf(string language) => new EspeakPhonemizer(new EspeakOptions { Language = language });

// A day that an evaluation is asked on is no clock that could be wrong.
static Answerer LoadAnswerer(KioskSettings settings, KnowledgeBundle bundle, TimeProvider clock) =>
    new(bundle, new SnowballStemmer(), settings.Answerer, clock, clock == TimeProvider.System ? DeviceClock.OfSystem.IsSynchronised : null);
