using System.Net;
using Kiosk.Host.Running;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>Conversations by way of the panel page, on a kiosk without microphone and loudspeaker.</summary>
[Collection(nameof(SharedService))]
public sealed class ConversationTests(SharedService service)
{
    [Fact]
    public async Task A_typed_question_is_answered_in_captions_with_its_source()
    {
        var page = await service.PageAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await page.AskAsync("Wat kost een rijbewijs?")).StatusCode);

        var asked = await page.UntilAsync(line => line == new PanelLine("heard", "Wat kost een rijbewijs?"));
        var lines = await page.UntilAsync(line => line.Text.StartsWith("Dit staat op de pagina '", StringComparison.Ordinal));
        Assert.Contains(new PanelLine("state", "Processing"), asked);
        Assert.Contains(lines, line => line.Kind == "spoken" && line.Text.Contains('€'));
        await page.UntilStateAsync("Idle");
    }

    [Fact]
    public async Task What_was_said_can_be_repeated()
    {
        var page = await service.PageAsync();
        await page.AskAsync("Hallo");
        var greeting = await ReplyAsync(page, "Hallo");

        await page.PressAsync("Repeat");

        Assert.Equal(greeting, await ReplyAsync(page, "herhaal"));
    }

    [Fact]
    public async Task Personal_data_is_masked_on_the_screen()
    {
        var page = await service.PageAsync();

        await page.AskAsync("Mijn bsn is 111222333, wat kost een paspoort?");

        var heard = (await page.UntilAsync(line => line.Kind == "heard" && line.Text.StartsWith("Mijn bsn", StringComparison.Ordinal)))[^1];
        Assert.Equal("Mijn bsn is [bsn], wat kost een paspoort?", heard.Text);
    }

    [Fact]
    public async Task Without_a_microphone_a_press_on_talk_says_so()
    {
        var page = await service.PageAsync();

        await page.PressAsync("Talk");

        var lines = await page.UntilAsync(line => line.Text.StartsWith("Mijn microfoon werkt niet.", StringComparison.Ordinal));
        Assert.Contains(new PanelLine("state", "Listening"), lines);
    }

    [Fact]
    public async Task The_way_to_a_clerk_is_always_told()
    {
        var page = await service.PageAsync();

        await page.PressAsync("Clerk");

        await page.UntilAsync(line => line.Text.StartsWith("U wilt een medewerker spreken.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Presses_by_the_hundred_leave_it_able_to_answer()
    {
        var page = await service.PageAsync();
        string[] buttons = ["Talk", "Stop", "Repeat", "Slower", "Louder", "Softer", "Yes", "No", "Clerk", "talk"];

        await Task.WhenAll(Enumerable.Range(0, 200).Select(press => page.PressAsync(buttons[press % buttons.Length])));

        // What finds the queue full is dropped, so a citizen may have to ask again; not sooner, which would cut the answer off.
        var answered = page.UntilAsync(line => line == new PanelLine("spoken", "Tot ziens."));
        while (!answered.IsCompleted)
        {
            await page.AskAsync("Tot ziens");
            await Task.WhenAny(answered, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        }

        await answered;
    }

    [Fact]
    public async Task No_word_of_a_citizen_is_in_the_log_at_any_level()
    {
        const string marker = "kwetterkwal";
        var kiosk = await service.StartedAsync();
        var page = await service.PageAsync();

        await page.AskAsync($"Wat kost een {marker} in de {marker}straat?");
        await page.UntilAsync(line => line.Kind == "heard" && line.Text.Contains(marker));
        await page.UntilAsync(line => line is { Kind: "state", Text: "Idle" or "OfferingHandover" });
        await page.PressAsync(marker);
        await page.AskAsync(marker + new string('x', 5_000));
        // A fault is told to the log; the loudspeaker is missing, so there was one by now.
        await page.AskAsync("Fijne dag");
        await ReplyAsync(page, "Fijne dag");

        Assert.Contains("Loudspeaker failed", kiosk.Log);
        Assert.DoesNotContain(marker, kiosk.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("paspoort", kiosk.Log, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first sentence of the reply to what was asked.</summary>
    private static async Task<string> ReplyAsync(PanelPage page, string asked)
    {
        await page.UntilAsync(line => line == new PanelLine("heard", asked));
        return (await page.UntilAsync(line => line.Kind == "spoken"))[^1].Text;
    }
}
