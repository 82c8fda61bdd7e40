using System.Text.RegularExpressions;
using Kiosk.Host.Running;
using Kiosk.Host.Tests.Support;
using Kiosk.Storage;

namespace Kiosk.Host.Tests.Running;

/// <summary>What a service speaks from, and how that changes while it runs.</summary>
public sealed class KnowledgeInUseTests : IDisposable
{
    private const string Price = "Wat kost een rijbewijs?";

    private readonly InstalledKiosk kiosk;
    private readonly TempFolder folder = new();

    public KnowledgeInUseTests(InstalledKiosk kiosk)
    {
        this.kiosk = kiosk;
        BundleFile.Write(BundleFile.Read(kiosk.Bundle), Bundle);
    }

    private string Bundle => folder.File("eigen.bundle");

    private (string Name, string? Value) OwnBundle => ("KIOSK_KNOWLEDGE", Bundle);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Knowledge_that_nobody_approved_does_not_speak_and_the_way_to_a_clerk_is_told()
    {
        await using var running = await RunningKiosk.StartAsync(kiosk, OwnBundle);
        await using var page = await running.OpenPageAsync();

        Assert.Equal("OutOfService", page.State);
        await page.PressAsync("Clerk");
        await page.UntilAsync(line => line.Text.StartsWith("U wilt een medewerker spreken.", StringComparison.Ordinal));
        Assert.Contains("kiosk knowledge sign", running.Log);
    }

    [Fact]
    public async Task A_source_that_is_withdrawn_while_the_kiosk_runs_is_not_spoken_from_again()
    {
        Approval.Sign(Bundle, kiosk.Approver);
        await using var running = await RunningKiosk.StartAsync(kiosk, OwnBundle);
        await using var page = await running.OpenPageAsync();
        Assert.Contains("€", await ReplyAsync(page, Price));

        (await KnowledgeAsync("withdraw", "rijbewijs")).Succeeded();
        await running.UntilLoggedAsync("1 sources withdrawn");

        Assert.DoesNotContain("€", await ReplyAsync(page, "herhaal"));
        Assert.DoesNotContain("'Rijbewijs", await ReplyAsync(page, Price));

        (await KnowledgeAsync("withdraw", "rijbewijs", "--undo")).Succeeded();
        await running.UntilLoggedAsync("0 sources withdrawn");
        Assert.Contains("€", await ReplyAsync(page, Price));
    }

    [Fact]
    public async Task A_bundle_that_is_installed_while_the_kiosk_runs_is_used_and_a_stranger_s_is_not()
    {
        Approval.Sign(Bundle, kiosk.Approver);
        await using var running = await RunningKiosk.StartAsync(kiosk, OwnBundle);
        await using var page = await running.OpenPageAsync();
        var newer = Changed("nieuwer.bundle", version: 2, "€ 77,77");
        Approval.Sign(newer, kiosk.Approver);

        (await KnowledgeAsync("install", newer)).Succeeded();
        await running.UntilLoggedAsync("Knowledge in use: version 2");
        Assert.Contains("€ 77,77", await ReplyAsync(page, Price));

        var stranger = Changed("vreemd.bundle", version: 3, "€ 0,01");
        Approval.Sign(stranger, Approval.CreateKey(folder.File("vreemde")));
        Assert.Contains("does not trust", (await KnowledgeAsync("install", stranger)).FailedWith(3));
        Assert.Contains("€ 77,77", await ReplyAsync(page, Price));
    }

    /// <returns>A bundle in which every sentence with the price of a driving licence says another one.</returns>
    private string Changed(string name, long version, string price)
    {
        var bundle = BundleFile.Read(kiosk.Bundle);
        var licence = bundle.Passages.Select(passage => passage.Source.Id != "rijbewijs" ? passage : passage with
        {
            Sentences = [.. passage.Sentences.Select(sentence => Regex.Replace(sentence, @"€ \d+,\d\d", price))],
        });
        BundleFile.Write(bundle with { Version = version, Passages = [.. licence] }, folder.File(name));
        return folder.File(name);
    }

    private Task<KioskRun> KnowledgeAsync(params string[] arguments) => kiosk.RunAsync(new KioskStart(["knowledge", .. arguments])
    {
        Environment = new Dictionary<string, string?> { [OwnBundle.Name] = OwnBundle.Value },
    });

    /// <summary>All that is said to what was asked.</summary>
    private static async Task<string> ReplyAsync(PanelPage page, string asked)
    {
        await page.AskAsync(asked);
        await page.UntilAsync(line => line == new PanelLine("heard", asked));
        return string.Join(' ', (await page.UntilStateAsync("Idle")).Where(line => line.Kind == "spoken").Select(line => line.Text));
    }
}
