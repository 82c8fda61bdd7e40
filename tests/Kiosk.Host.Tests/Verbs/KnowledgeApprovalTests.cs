using System.Globalization;
using System.Text.Json;
using Kiosk.Core.Knowledge;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;

namespace Kiosk.Host.Tests.Verbs;

/// <summary>'kiosk knowledge key', 'sign', 'check', 'diff', 'install', 'show', 'search' and 'withdraw'.</summary>
public sealed class KnowledgeApprovalTests(InstalledKiosk kiosk) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_an_approver_signs_can_be_installed_on_a_kiosk_that_has_the_public_key()
    {
        var bundle = folder.File("nieuw.bundle");
        BundleFile.Write(BundleFile.Read(kiosk.Bundle), bundle);
        Directory.CreateDirectory(folder.File("approvers"));

        (await RunAsync("key", folder.File("approvers/jansen"))).Succeeded();
        Assert.Contains("kiosk knowledge sign", (await RunAsync("install", bundle)).FailedWith(3));
        (await RunAsync("sign", bundle, "--key", folder.File("approvers/jansen.key"))).Succeeded();
        Assert.Contains("approved by jansen", (await RunAsync("check", bundle)).Succeeded().Output);
        (await RunAsync("install", bundle)).Succeeded();

        Assert.Equal(File.ReadAllBytes(bundle), File.ReadAllBytes(folder.File("in-use/knowledge.bundle")));
    }

    [Fact]
    public async Task A_check_tells_what_needs_a_look()
    {
        var (whole, old) = (BundleFile.Read(kiosk.Bundle), folder.File("oud.bundle"));
        var source = whole.Sources[0] with { Modified = new DateOnly(2020, 1, 1) };
        var passage = new Passage(source, "Kosten", [string.Join(' ', Enumerable.Repeat("woord", 20)) + "."]);
        BundleFile.Write(whole with { Sources = [source], Passages = [passage], Fees = [] }, old);
        Approval.Sign(old, kiosk.Approver);

        var lines = (await RunAsync("check", old)).Succeeded().OutputLines;

        Assert.Contains("Stale: not confirmed for more than a year (1)", lines);
        Assert.Contains(lines, line => line.StartsWith("Above language level B1", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.EndsWith($"[{source.Id}]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_approver_sees_each_sentence_that_changes()
    {
        var (before, after) = (BundleFile.Read(kiosk.Bundle), folder.File("nieuw.bundle"));
        BundleFile.Write(before with { Version = 2, Passages = [.. before.Passages.Skip(1)] }, after);
        var lost = before.Passages[0].Sentences[0];

        var text = (await RunAsync("diff", kiosk.Bundle, after)).Succeeded().OutputLines;
        var json = JsonElement.Parse((await RunAsync("diff", kiosk.Bundle, after, "--json")).Succeeded().Output);

        Assert.Equal("Version 1 -> 2", text[0]);
        Assert.Contains($"    - {lost}", text);
        Assert.Equal("0 sources come, 0 go, 1 change.", text[^1]);
        var lines = Assert.Single(json.GetProperty("sources").EnumerateArray()).GetProperty("text").EnumerateArray();
        Assert.Contains(lines, line => line.GetProperty("change").GetString() == "removed" && line.GetProperty("text").GetString() == lost);
    }

    [Fact]
    public async Task The_same_bundle_changes_nothing() =>
        Assert.Equal("Nothing changes for citizens.", (await RunAsync("diff", kiosk.Bundle, kiosk.Bundle)).Succeeded().OutputLines[^1]);

    [Fact]
    public async Task Sources_are_listed_and_shown_whole()
    {
        var bundle = BundleFile.Read(kiosk.Bundle);

        var list = (await RunAsync("show", "--knowledge", kiosk.Bundle)).Succeeded();
        var page = (await RunAsync("show", "paspoort", "--knowledge", kiosk.Bundle)).Succeeded();

        Assert.All(bundle.Sources, source => Assert.Contains(source.Title, list.Output));
        Assert.All(
            bundle.Passages.Where(passage => passage.Source.Id == "paspoort").SelectMany(passage => passage.Sentences),
            sentence => Assert.Contains(sentence, page.Output));
    }

    [Fact]
    public async Task A_question_is_searched_as_the_kiosk_does()
    {
        var found = (await RunAsync("search", "wat kost een paspoort", "--knowledge", kiosk.Bundle)).Succeeded().OutputLines;

        Assert.Contains("paspoort / ", found[0]);
        Assert.Equal("Nothing fits.", Assert.Single((await RunAsync("search", "?!", "--knowledge", kiosk.Bundle)).Succeeded().OutputLines));
    }

    [Fact]
    public async Task What_only_looks_a_little_like_a_subject_is_improbable() =>
        Assert.All(
            (await RunAsync("search", "xqzw", "--knowledge", kiosk.Bundle)).Succeeded().OutputLines,
            line => Assert.InRange(int.Parse(line.Split('%')[0], CultureInfo.InvariantCulture), 0, 10));

    [Theory]
    [InlineData("show", "paspoor", "paspoort")]
    [InlineData("withdraw", "paspoor", "paspoort")]
    [InlineData("show", "zzz", "kiosk knowledge show")]
    public async Task A_source_that_is_not_there_is_named_with_those_like_it(string verb, string id, string hint) =>
        Assert.Contains(hint, (await RunAsync(verb, id, "--knowledge", kiosk.Bundle)).FailedWith(1));

    [Fact]
    public async Task Signing_needs_a_private_key_and_a_bundle()
    {
        var letter = folder.Write("brief.bundle", "Dit is geen bundel.");

        Assert.Contains("not a knowledge bundle", (await RunAsync("sign", letter, "--key", kiosk.Approver + ".key")).FailedWith(3));
        Assert.Contains("public key", (await RunAsync("sign", kiosk.Bundle, "--key", kiosk.Approver + ".pub")).FailedWith(3));
        Assert.Contains("--key", (await RunAsync("sign", kiosk.Bundle)).FailedWith(2));
    }

    private Task<KioskRun> RunAsync(params string[] arguments) => kiosk.RunAsync(new KioskStart(["knowledge", .. arguments])
    {
        Environment = new Dictionary<string, string?>
        {
            ["KIOSK_KNOWLEDGE"] = folder.File("in-use/knowledge.bundle"),
            ["KIOSK__Knowledge__Keys"] = folder.File("approvers"),
        },
    });
}
