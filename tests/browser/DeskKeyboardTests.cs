using Kiosk.Browser.Tests.Support;
using Kiosk.Desk.Store;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>The clerks' page with a keyboard and nothing else.</summary>
public sealed class DeskKeyboardTests(Chromium chromium) : OpenDesk(chromium)
{
    private const string Focused =
        "() => { const it = document.activeElement; return it.labels?.[0]?.textContent.trim() || it.textContent.trim() || it.id; }";

    private const string IsFocusSeen = """
        () => {
          const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
            && getComputedStyle(document.activeElement).outlineStyle !== 'none';
        }
        """;

    [Fact]
    public async Task Citizen_is_helped_from_the_first_to_the_last_key()
    {
        var page = await WorkAsync("Anna");
        var handover = Samples.Waiting(42);
        await WaitAsync(page, handover);

        await TabToAsync(page, "Help K 42");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#handover-head")).ToBeFocusedAsync();
        await TabToAsync(page, "Ik kom zo bij u.");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Ik kom zo bij u.");
        await TabToAsync(page, "Vraag beantwoord");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Sluit af");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.News()).ToHaveTextAsync("K 42 is afgesloten.");
        await Assertions.Expect(page.Locator("#queue-head")).ToBeFocusedAsync();
        Assert.Equal(Outcome.Answered, (await Server.Desk.Store.FindAsync(handover.Id, Stop))!.Outcome);
    }

    [Fact]
    public async Task Focus_stays_where_it_is_when_others_come()
    {
        var page = await WorkAsync("Anna");
        var second = Samples.Waiting(42);
        await WaitAsync(page, second);
        await page.Help(second.Ticket).FocusAsync();

        await WaitAsync(page, Samples.Waiting(17, Core.Handovers.HandoverReason.Emergency));

        await Assertions.Expect(page.Help(second.Ticket)).ToBeFocusedAsync();
    }

    /// <summary>Presses Tab until the element has the focus; every one on the way shows that it has it.</summary>
    private static async Task TabToAsync(IPage page, string name)
    {
        const int MaxKeys = 60;
        for (var key = 0; key < MaxKeys; key++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(Focused);
            Assert.True(await page.EvaluateAsync<bool>(IsFocusSeen), $"The focus on '{focused}' is not seen.");
            if (focused == name)
            {
                return;
            }
        }

        Assert.Fail($"'{name}' is not reached with {MaxKeys} keys.");
    }
}
