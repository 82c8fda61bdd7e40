using System.Text.RegularExpressions;
using Kiosk.Core.Answering;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Running;

/// <summary>The privacy notice can be read on the panel page and heard, by its key and by who asks for it.</summary>
public sealed partial class PrivacyNoticeTests(InstalledKiosk kiosk)
{
    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "src", "Kiosk.Host", "wwwroot", "index.html"));

    [Fact]
    public async Task What_its_key_asks_is_answered_with_what_stands_there_to_read()
    {
        var asked = Question().Match(Page).Groups["question"].Value;

        var answer = await kiosk.Ask.TypedAsync(asked);

        Assert.Equal("Meta", answer.GetProperty("reply").GetString());
        Assert.Contains(Phrases.Privacy, answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains($"<li>{Phrases.Privacy}</li>", Page, StringComparison.Ordinal);
    }

    [GeneratedRegex("id=\"notice-read\" data-question=\"(?<question>[^\"]+)\"")]
    private static partial Regex Question();
}
