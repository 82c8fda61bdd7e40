using Microsoft.Playwright;

namespace Kiosk.Browser.Tests.Support;

internal static class PageExtensions
{
    private static readonly string Results =
        Environment.GetEnvironmentVariable("KIOSK_TEST_RESULTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults");

    /// <summary>Opens the panel and waits until it follows the service.</summary>
    public static async Task OpenAsync(this IPage page, PanelServer server)
    {
        await page.GotoAsync(server.Address);
        await Assertions.Expect(page.Button(server.FirstTopic)).ToBeVisibleAsync();
    }

    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public static ILocator State(this IPage page) => page.GetByRole(AriaRole.Status);

    public static ILocator Captions(this IPage page) => page.GetByRole(AriaRole.Log);

    /// <summary>Keeps a picture of the whole page with the test results.</summary>
    public static Task KeepPictureAsync(this IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Results, "pictures", $"{name}.png"),
        FullPage = true,
    });
}
