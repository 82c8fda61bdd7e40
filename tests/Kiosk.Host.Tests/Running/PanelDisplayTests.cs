using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Host.Running;

namespace Kiosk.Host.Tests.Running;

public sealed class PanelDisplayTests
{
    private readonly PanelDisplay display = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_first_gets_what_stands_there()
    {
        display.ShowState(KioskState.Responding);
        display.ShowHeard("Wat kost een paspoort?");
        display.ShowSpoken("Dat kost veel.");

        Assert.Equal(
            [new PanelLine("state", "Responding"), new PanelLine("heard", "Wat kost een paspoort?"), new PanelLine("spoken", "Dat kost veel.")],
            await display.FollowAsync(Token).Take(3).ToListAsync(Token));
    }

    [Fact]
    public async Task Then_it_gets_what_follows_in_order()
    {
        await using var page = display.FollowAsync(Token).GetAsyncEnumerator(Token);
        await page.MoveNextAsync();

        display.ShowState(KioskState.Listening);
        display.ShowHeard("Hallo");
        display.Clear();

        Assert.Equal(new PanelLine("state", "Listening"), await NextAsync(page));
        Assert.Equal(new PanelLine("heard", "Hallo"), await NextAsync(page));
        Assert.Equal("clear", (await NextAsync(page)).Kind);
    }

    [Fact]
    public async Task Every_page_gets_everything()
    {
        var pages = Enumerable.Range(0, 5).Select(_ => display.FollowAsync(Token).GetAsyncEnumerator(Token)).ToList();
        foreach (var page in pages)
        {
            await page.MoveNextAsync();
        }

        display.ShowSpoken("Goedendag.");

        foreach (var page in pages)
        {
            Assert.Equal("Goedendag.", (await NextAsync(page)).Text);
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task After_the_citizen_has_left_a_page_gets_the_state_alone()
    {
        display.ShowHeard("iets persoonlijks");
        display.Clear();
        display.ShowSpoken("Goedendag.");

        Assert.Equal(["state", "spoken"], await KindsAsync(2));
    }

    [Fact]
    public async Task Only_the_last_hundred_captions_are_kept()
    {
        for (var number = 1; number <= 130; number++)
        {
            display.ShowSpoken($"{number}");
        }

        var lines = await display.FollowAsync(Token).Take(101).ToListAsync(Token);

        Assert.Equal("state", lines[0].Kind);
        Assert.Equal(Enumerable.Range(31, 100).Select(number => $"{number}"), lines.Skip(1).Select(line => line.Text));
    }

    [Fact]
    public async Task A_page_that_does_not_read_is_cut_off_and_holds_nobody_up()
    {
        await using var page = display.FollowAsync(Token).GetAsyncEnumerator(Token);
        await page.MoveNextAsync();

        for (var number = 1; number <= 1_000; number++)
        {
            display.ShowSpoken($"{number}");
        }

        var taken = 0;
        while (await page.MoveNextAsync())
        {
            Assert.Equal($"{++taken}", page.Current.Text);
        }

        Assert.Equal(200, taken);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_sentence_in_another_language_says_in_which(string language)
    {
        display.ShowSpoken("Goedendag.");
        display.ShowSpoken(Phrases.OnlyDutch(language));

        var lines = await display.FollowAsync(Token).Skip(1).Take(2).ToListAsync(Token);

        Assert.Equal([null, language], lines.Select(line => line.Language));
    }

    [Fact]
    public async Task A_source_comes_with_its_date_and_a_code()
    {
        display.ShowSource(new Source("vog", "VOG aanvragen", "https://www.lindewaard.example/vog", new DateOnly(2026, 1, 5), "", "vog", [], []));

        var source = (await display.FollowAsync(Token).Skip(1).FirstAsync(Token)).Source!;

        Assert.Equal("VOG aanvragen", source.Title);
        Assert.Equal("5 januari 2026", source.Modified);
        Assert.NotNull(source.Code);
    }

    [Fact]
    public async Task A_page_that_is_closed_ends()
    {
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var page = display.FollowAsync(closed.Token).GetAsyncEnumerator(Token);
        await page.MoveNextAsync();
        var next = page.MoveNextAsync();

        await closed.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private async Task<IEnumerable<string>> KindsAsync(int count) =>
        (await display.FollowAsync(Token).Take(count).ToListAsync(Token)).Select(line => line.Kind);

    private static async Task<PanelLine> NextAsync(IAsyncEnumerator<PanelLine> page)
    {
        Assert.True(await page.MoveNextAsync());
        return page.Current;
    }
}
