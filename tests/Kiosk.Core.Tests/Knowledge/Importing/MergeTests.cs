using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

public sealed class MergeTests : IDisposable
{
    private const string Header = "id;question;answer;staff_note\n";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_id_replaces_all_that_belonged_to_it_and_the_version_rises()
    {
        var first = Imported.From(ImportFormat.Csv, folder.Write("1.csv", Header + "a;Vraag a?;Oud antwoord.;Oude notitie\nb;Vraag b?;Blijft staan.;Notitie b"));

        var second = Imported.From(ImportFormat.Csv, folder.Write("2.csv", Header + "a;Vraag a?;Nieuw antwoord.;\nc;Vraag c?;Komt erbij.;"), first.Contents);

        Assert.Equal((1, 2), (first.Bundle.Version, second.Bundle.Version));
        Assert.Equal(["b", "a", "c"], second.Bundle.Sources.Select(source => source.Id));
        Assert.Equal([": Nieuw antwoord."], second.Texts("a"));
        Assert.Equal("Notitie b", Assert.Single(second.Contents.StaffNotes).RevealToStaff());
        Assert.Equal(["c"], second.Report.Added.Select(source => source.Id));
        Assert.Equal(["a"], second.Report.Replaced.Select(source => source.Id));
    }

    [Fact]
    public void Fees_facts_and_synonyms_of_others_stay()
    {
        var first = Imported.Sample(ImportFormat.Markdown, "markdown");

        var second = Imported.From(ImportFormat.Prices, Path.Combine(TestData.Import, "prices"), first.Contents);

        Assert.Equal(first.Bundle.Municipality, second.Bundle.Municipality);
        Assert.Equal(first.Bundle.Synonyms, second.Bundle.Synonyms);
        Assert.Equal(first.Bundle.Fees, second.Bundle.Fees.Take(first.Bundle.Fees.Count));
    }

    [Fact]
    public void A_version_that_does_not_rise_is_refused()
    {
        var first = Imported.Sample(ImportFormat.Markdown, "markdown");
        var again = new ImportRequest(ImportFormat.Markdown, Path.Combine(TestData.Import, "markdown"), Imported.Today) { Existing = first.Contents, Version = 1 };

        var error = Assert.Throws<ImportException>(() => KnowledgeImporter.Import(again, TestContext.Current.CancellationToken));

        Assert.Contains("version 1 already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_comes_twice_is_taken_once()
    {
        var result = Imported.From(ImportFormat.Csv, folder.Write("twice.csv", Header + "a;Vraag?;Eerste.;\na;Vraag?;Tweede.;"));

        Assert.Equal([": Eerste."], result.Texts("a"));
        Assert.Contains("id 'a' is that of an earlier record", result.ReasonFor("line 3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_have_their_figures()
    {
        var result = Imported.From(ImportFormat.Csv, folder.Write("hard.csv",
            "id;question;answer;modified\nhard;Vraag?;Indien u in aanmerking wenst te komen voor een tegemoetkoming in de kosten dient u vooraf en tijdig een aanvraag in te dienen. Dat mag.;2025-03-01\nok;Vraag?;Dat kan.;2026-03-01"));

        var text = Assert.Single(result.Report.Findings.Difficult);
        Assert.Equal(("hard", 12.5, 23), (text.Source.Id, text.WordsPerSentence, text.LongestSentence));
        Assert.Equal(["hard"], result.Report.Findings.Stale.Select(source => source.Id));
    }
}
