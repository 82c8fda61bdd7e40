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

        Assert.StartsWith($"Version 1 written to {folder.File("nieuw.bundle")}: 1 sources with 1 passages and 0 fees.", import.Output);
        Assert.Contains("kapot.md: it does not start with front matter", import.Output);
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

        Assert.Contains("/proc/nieuw.bundle can't be written", run.FailedWith(1));
    }

    [Fact]
    public async Task A_second_format_is_merged_and_both_answer()
    {
        folder.Write("zwembad.md", Page);
        folder.Write("vragen.csv", "id;question;answer;modified\nbieb;Wat kost een pas van de bibliotheek?;Een pas van de bibliotheek kost € 12,00.;2026-01-01\nkapot;Vraag zonder antwoord?;;");

        (await ImportAsync()).Succeeded();
        var second = (await ImportAsync("csv", folder.File("vragen.csv"), "--json")).Succeeded();
        var report = JsonElement.Parse(second.Output);

        Assert.Equal((2, 2), (report.GetProperty("version").GetInt32(), report.GetProperty("sources").GetInt32()));
        Assert.Equal("bieb", report.GetProperty("taken")[0].GetProperty("id").GetString());
        Assert.Equal("line 3", report.GetProperty("skipped")[0].GetProperty("name").GetString());
        Assert.Equal("Een kaartje voor het zwembad kost € 4,50.", await FirstSentenceAsync("Wat kost een kaartje voor het zwembad?"));
        Assert.Equal("Een pas van de bibliotheek kost € 12,00.", await FirstSentenceAsync("Wat kost een pas van de bibliotheek?"));
    }

    [Fact]
    public async Task A_note_for_staff_is_counted_and_not_printed()
    {
        var articles = Path.Combine(Repository.Root, "tests", "data", "import", "kiss", "articles.json");

        foreach (var option in (string[])["--json", "--verbose"])
        {
            var run = (await ImportAsync("kiss", articles, option)).Succeeded();

            Assert.DoesNotContain("4411", run.Output + string.Join('\n', run.ErrorLines));
            Assert.Matches("2 notes for staff|\"staffNotes\": 2", run.Output);
        }
    }

    [Theory]
    [InlineData("word", "1", "word")]
    [InlineData("csv", "0", "--bundle-version")]
    [InlineData("csv", "-3", "--bundle-version")]
    [InlineData("csv", "one", "--bundle-version")]
    public async Task Wrong_arguments_are_named(string format, string version, string named) =>
        Assert.Contains(named, (await ImportAsync(format, folder.Path, "--bundle-version", version)).FailedWith(2));

    [Fact]
    public async Task What_is_no_bundle_is_not_merged_into()
    {
        folder.Write("zwembad.md", Page);
        folder.Write("nieuw.bundle", "a letter");

        Assert.Contains("nieuw.bundle is not a knowledge bundle", (await ImportAsync()).FailedWith(1));
        Assert.Equal("a letter", File.ReadAllText(folder.File("nieuw.bundle")));
    }

    [Fact]
    public async Task Help_shows_examples() =>
        Assert.Contains("kiosk knowledge import --format sc", (await kiosk.RunAsync("knowledge", "import", "--help")).Succeeded().Output);

    public void Dispose() => folder.Dispose();

    private Task<KioskRun> ImportAsync() => ImportAsync("markdown", folder.Path);

    private Task<KioskRun> ImportAsync(string format, string input, params string[] more) =>
        kiosk.RunAsync(["knowledge", "import", "--format", format, "--in", input, "--out", folder.File("nieuw.bundle"), .. more]);

    private async Task<string?> FirstSentenceAsync(string question)
    {
        var asked = await kiosk.RunAsync("ask", "--text", question, "--json", "--knowledge", folder.File("nieuw.bundle"));
        return JsonElement.Parse(asked.Succeeded().Output).GetProperty("sentences")[0].GetString();
    }
}
