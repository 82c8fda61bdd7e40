using Kiosk.Browser.Tests.Support;
using Kiosk.Core.Conversation;
using Microsoft.Playwright;

namespace Kiosk.Browser.Tests;

/// <summary>The page with a keyboard and nothing else.</summary>
public sealed class KeyboardTests(Chromium chromium) : OpenPanel(chromium)
{
    private const string Focused = "() => document.activeElement.textContent.trim() || document.activeElement.id";

    /// <summary>Whether the focused element lies whole in the window, with nothing before its middle, and shows that it has the focus.</summary>
    private const string IsFocusSeen = """
        () => {
          const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
            && document.activeElement.contains(at) && getComputedStyle(document.activeElement).outlineStyle !== 'none';
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_is_reached_in_reading_order_and_the_focus_is_always_seen(bool large)
    {
        if (large)
        {
            await Page.EvaluateAsync("() => { document.documentElement.dataset.letters = 'large'; }");
        }

        string[] order =
        [
            "Grote letters", "Meer contrast", "Privacy", "captions", "Spreek", "Medewerker", "Ja", "Nee", "Herhaal",
            "Langzamer", "Harder", "Zachter", "Stop", .. Server.Topics, "question", "Vraag",
        ];
        foreach (var expected in order)
        {
            await Page.Keyboard.PressAsync("Tab");
            Assert.Equal(expected, await Page.EvaluateAsync<string>(Focused));
            Assert.True(expected == "captions" || await Page.EvaluateAsync<bool>(IsFocusSeen), $"The focus on '{expected}' is not seen.");
        }
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task A_key_presses_the_button_that_has_the_focus(string key)
    {
        await Page.Button("Medewerker").FocusAsync();
        await Page.Keyboard.PressAsync(key);

        Assert.Equal(new ButtonPressed(Button.Clerk), await Server.NextAsync());
    }

    [Fact]
    public async Task The_privacy_notice_keeps_the_focus_and_escape_closes_it()
    {
        await Page.Button("Privacy").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Button("Lees voor")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(Page.Button("Privacy")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_privacy_notice_can_be_heard()
    {
        await Page.Button("Privacy").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Enter");

        Assert.Equal(new QuestionTyped("Bewaart u wat ik zeg?"), await Server.NextAsync());
    }
}
