using Microsoft.Playwright;

namespace Kiosk.Browser.Tests.Support;

/// <summary>axe-core, which holds a page against WCAG as far as a program can.</summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`)))
        """;

    /// <summary>Fails with every violation that the page has.</summary>
    public static async Task AssertCleanAsync(IPage page)
    {
        var file = Environment.GetEnvironmentVariable("KIOSK_AXE");
        Assert.SkipWhen(file is null, "KIOSK_AXE is not set: run './kiosk test'.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(file!, TestContext.Current.CancellationToken));
        var violations = await page.EvaluateAsync<string[]>(Run);
        Assert.True(violations.Length == 0, string.Join(Environment.NewLine, violations));
    }
}
