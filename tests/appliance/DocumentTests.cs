using System.Text.RegularExpressions;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Appliance.Tests;

/// <summary>What the guides and the mapping of laws say is there.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Docs, "*.md").Concat(Directory.GetFiles(Path.Combine(Docs, "guides"))).Select(path => Path.GetRelativePath(Docs, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_test_that_the_mapping_of_laws_names_exists()
    {
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(Docs, "compliance.md")));

        Assert.InRange(named.Count, 20, 100);
        Assert.All(named, test => Assert.Contains($" {test.Groups["test"].Value}(", CodeOf(test.Groups["class"].Value), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_links_to_files_that_exist(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Docs, page))!;
        var links = Link().Matches(File.ReadAllText(Path.Combine(Docs, page))).Select(link => link.Groups["path"].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}, which is not there."));
    }

    [Theory]
    [InlineData("beheer.nl.md", "lampje", "de kiosk")]
    [InlineData("operations.en.md", "light", "the kiosk")]
    public void The_guides_have_a_row_for_every_rhythm_of_the_light(string guide, string light, string state)
    {
        var lines = File.ReadAllLines(Path.Combine(Docs, "guides", guide));
        var header = Array.IndexOf(lines, $"| {light} | {state} |");
        var rows = lines.Skip(header + 2).TakeWhile(line => line.StartsWith('|')).Count();

        // Besides the states: the warning that a session ends, and no light at all.
        Assert.Equal(Enum.GetValues<Core.Conversation.KioskState>().Length + 2, rows);
    }

    private static string CodeOf(string name)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), $"{name}.cs", SearchOption.AllDirectories).FirstOrDefault();
        Assert.True(file is not null, $"There is no test class {name}.");
        return File.ReadAllText(file);
    }

    [GeneratedRegex(@"`(?<class>[A-Z][A-Za-z]+Tests)\.(?<test>[A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\]\((?<path>[A-Za-z0-9./_-]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
