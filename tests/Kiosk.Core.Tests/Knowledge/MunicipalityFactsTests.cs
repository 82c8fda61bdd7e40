using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Core.Tests.Knowledge;

public sealed class MunicipalityFactsTests : IDisposable
{
    private const string Week =
        "{monday: [{open: \"09:00\", close: \"12:00\"}, {open: \"13:00\", close: \"17:00\"}], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: []}";

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-facts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_desk_has_its_week_its_holidays_and_its_single_days()
    {
        var desk = Assert.Single(Read($"""
            desks:
              - name: het gemeentehuis
                words: [gemeentehuis, balie]
                source: openingstijden
                opening_hours: {Week}
                closed_on: [Koningsdag]
                exceptions: [{"{"}date: 2026-12-24, name: dag voor Kerst, hours: [{"{"}open: "09:00", close: "16:00"{"}"}]{"}"}]
            """).Desks);

        Assert.Equal([new OpenPeriod(new(9, 0), new(12, 0)), new OpenPeriod(new(13, 0), new(17, 0))], desk.HoursOn(DayOfWeek.Monday));
        Assert.Empty(desk.HoursOn(new DateOnly(2026, 4, 27)));
        Assert.Equal([new OpenPeriod(new(9, 0), new(16, 0))], desk.HoursOn(new DateOnly(2026, 12, 24)));
        Assert.Equal(("Koningsdag", "dag voor Kerst", null), (desk.NameOf(new(2026, 4, 27)), desk.NameOf(new(2026, 12, 24)), desk.NameOf(new(2026, 12, 23))));
    }

    [Theory]
    [InlineData("source: x", "name")]
    [InlineData("name: x", "source")]
    [InlineData("{name: x, source: y}", "monday")]
    [InlineData("{name: x, source: y, opening_hours: {monday: [{open: \"9\", close: \"17:00\"}]}}", "09:00")]
    [InlineData("{name: x, source: y, opening_hours: {monday: [{open: \"17:00\", close: \"09:00\"}]}}", "09:00")]
    [InlineData("{name: x, source: y, opening_hours: {monday: [{open: \"13:00\", close: \"17:00\"}, {open: \"09:00\", close: \"12:00\"}]}}", "in order")]
    [InlineData("{name: x, source: y, opening_hours: WEEK, closed_on: [Sinterklaas]}", "Sinterklaas")]
    [InlineData("{name: x, source: y, opening_hours: WEEK, exceptions: [{date: kerst, name: Kerst}]}", "2026-12-25")]
    public void What_is_wrong_is_named(string desk, string told) =>
        Assert.Contains(told,
            Assert.Throws<ImportException>(() => Read($"desks: [{(desk.StartsWith('{') ? desk : "{" + desk + "}")}]".Replace("WEEK", Week, StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Bodies_of_the_folder_replace_the_shipped_ones_and_add_to_them()
    {
        File.WriteAllText(Path.Combine(folder, ReferralFile.Name), """
            reviewed: 2026-02-01
            reviewer: redacteur
            bodies:
              - {id: svb, name: de SVB, sentences: [De SVB zit om de hoek.], names: [svb], subjects: [aow], url: "https://www.svb.nl"}
              - {id: fietsdepot, name: het fietsdepot, sentences: [Uw fiets staat in het fietsdepot.], names: [fietsdepot], url: "https://depot.example"}
            """);

        var bodies = ReferralFile.Read(folder);

        Assert.Equal(["De SVB zit om de hoek."], Assert.Single(bodies, body => body.Id == "svb").Sentences);
        Assert.Equal(ReferralFile.Shipped.Count + 1, bodies.Count);
    }

    [Theory]
    [InlineData("bodies: [{id: x}]", "name")]
    [InlineData("bodies: [{id: x, name: y, url: z}]", "sentences")]
    [InlineData("bodies: [{id: x, name: y, url: z, sentences: [a]}]", "reviewed")]
    [InlineData("bodies: [{unknown: x}]", "unknown")]
    [InlineData("]", "line")]
    public void What_is_wrong_with_a_body_is_named(string yaml, string told)
    {
        File.WriteAllText(Path.Combine(folder, ReferralFile.Name), yaml);

        Assert.Contains(told, Assert.Throws<ImportException>(() => ReferralFile.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_body_says_who_does_it_and_is_dated()
    {
        Assert.All(ReferralFile.Shipped, body => Assert.InRange(body.Sentences.Count, 1, 3));
        Assert.Equal(ReferralFile.Shipped.Count, ReferralFile.Shipped.DistinctBy(body => body.Id).Count());
    }

    private Municipality Read(string desks)
    {
        File.WriteAllText(Path.Combine(folder, MunicipalityFile.Name), $"name: gemeente X\nurl: https://x.example\nphone: 088 - 000 00 00\n{desks}\n");
        return MunicipalityFile.Read(folder);
    }
}
