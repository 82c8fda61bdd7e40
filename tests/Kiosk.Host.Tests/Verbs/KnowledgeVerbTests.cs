using System.Text.Json;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Verbs;

/// <summary>'kiosk knowledge import'.</summary>
public sealed class KnowledgeVerbTests(InstalledKiosk kiosk) : IDisposable
{
    private const string Page = """
        ---
        id: zwembad
        title: Zwemmen in De Golf
        url: https://www.voorbeeld.example/zwembad
        modified: 2026-02-01
        owner: Team Sport
        topic: zwembad
        keywords: [zwemmen]
        questions:
          - Wat kost een kaartje voor het zwembad?
        ---
        Een kaartje voor het zwembad kost € 4,50.
        """;

    private const string Municipality = """
        name: Voorbeeld
        url: https://www.voorbeeld.example
        phone: "14 0123"
        recogniser_words:
          places: [MANY]
        """;

    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_page_can_be_asked_about_and_a_broken_one_is_named()
    {
        folder.Write("zwembad.md", Page);
        folder.Write("kapot.md", "Geen kop.");
        // More names than a recogniser takes.
        folder.Write("municipality.yaml", Municipality.Replace("MANY", string.Join(", ", Enumerable.Range(1, 400).Select(number => $"Straat{number}"))));

        var import = (await ImportAsync()).Succeeded();
        var asked = await kiosk.RunAsync("ask", "--text", "Wat kost een kaartje voor het zwembad?", "--json", "--knowledge", folder.File("nieuw.bundle"));

        Assert.StartsWith("1 sources with 1 passages written to ", import.Output);
        Assert.StartsWith("kiosk: skipped kapot.md: ", Assert.Single(import.ErrorLines));
        Assert.Equal(
            "Een kaartje voor het zwembad kost € 4,50.",
            JsonElement.Parse(asked.Succeeded().Output).GetProperty("sentences")[0].GetString());
    }

    [Fact]
    public async Task A_folder_without_pages_is_named()
    {
        folder.Write("municipality.yaml", Municipality);

        Assert.Contains("there is no .md file", (await ImportAsync()).FailedWith(1));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_named()
    {
        folder.Write("zwembad.md", Page);
        folder.Write("municipality.yaml", Municipality);

        var run = await kiosk.RunAsync("knowledge", "import", "--format", "markdown", "--in", folder.Path, "--out", "/proc/nieuw.bundle");

        Assert.Contains("/proc/nieuw.bundle can't be written", run.FailedWith(3));
    }

    public void Dispose() => folder.Dispose();

    private Task<KioskRun> ImportAsync() =>
        kiosk.RunAsync("knowledge", "import", "--format", "markdown", "--in", folder.Path, "--out", folder.File("nieuw.bundle"));
}
