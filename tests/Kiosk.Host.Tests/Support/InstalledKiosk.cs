using Kiosk.Core.Knowledge.Importing;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;
using Kiosk.Storage.Signing;

[assembly: AssemblyFixture(typeof(InstalledKiosk))]

namespace Kiosk.Host.Tests.Support;

/// <summary>
/// The program with everything it needs: the engines and models that the launcher puts in place, and the starter
/// knowledge, imported once for all tests. Without engines or models a test is skipped, visibly.
/// </summary>
public sealed class InstalledKiosk : IAsyncDisposable
{
    public const string WhisperModel = "whisper-demo-nl-q8_0.bin";
    public const string DetectorModel = "silero-vad.onnx";

    private readonly TempFolder folder = new();

    public InstalledKiosk()
    {
        Bundle = folder.File("lindewaard.bundle");
        var request = new ImportRequest(ImportFormat.Markdown, Repository.StarterKnowledge, new DateOnly(2026, 3, 2));
        BundleFile.Write(KnowledgeImporter.Import(request, CancellationToken.None).Contents, Bundle);
        Approver = Approval.CreateKey(folder.File("demonstration"));
        Approval.Sign(Bundle, Approver);
        Ask = new OpenAsk(this);
    }

    public string Bundle { get; }

    /// <summary>Path of the key that the kiosk trusts, without extension.</summary>
    public string Approver { get; }

    /// <summary>For tests that need no process of their own.</summary>
    public OpenAsk Ask { get; }

    public static string Models => Required("KIOSK_MODELS");

    public Task<KioskRun> RunAsync(params string[] arguments) => RunAsync(new KioskStart(arguments));

    public Task<KioskRun> RunAsync(KioskStart start) => KioskProcess.RunAsync(Complete(start));

    /// <summary>The start with the variables of an installed kiosk below its own.</summary>
    internal KioskStart Complete(KioskStart start) => start with
    {
        Environment = new Dictionary<string, string?>
        {
            ["KIOSK_HOME"] = Repository.Root,
            ["KIOSK_NATIVES"] = Required("KIOSK_NATIVES"),
            ["KIOSK_MODELS"] = Models,
            ["KIOSK_KNOWLEDGE"] = Bundle,
            ["KIOSK__Knowledge__DemonstrationKey"] = Approver + ApproverKey.PublicExtension,
            // One process at a time may be busy on each core; more threads would only wait for each other.
            ["KIOSK__Whisper__Threads"] = "1",
        }.Concat(start.Environment).GroupBy(variable => variable.Key).ToDictionary(same => same.Key, same => same.Last().Value),
    };

    public async ValueTask DisposeAsync()
    {
        await Ask.DisposeAsync();
        folder.Dispose();
    }

    private static string Required(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{variable} is not set: run './kiosk test'.");
        return value!;
    }
}
