using Kiosk.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Tests;

public sealed class BundleFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-bundle-").FullName;

    private string File => Path.Combine(folder, "knowledge.kiosk");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var bundle = Bundle();

        BundleFile.Write(bundle, File);
        var read = BundleFile.Read(File);

        Assert.Equal((bundle.Version, bundle.Municipality.Name), (read.Version, read.Municipality.Name));
        Assert.Equal(bundle.Municipality.LocalNames, read.Municipality.LocalNames);
        Assert.Equivalent(bundle.Municipality.Desks, read.Municipality.Desks, strict: true);
        Assert.Equivalent(bundle.Authorities, read.Authorities, strict: true);
        Assert.Equivalent(bundle.Sources, read.Sources, strict: true);
        Assert.Equivalent(bundle.Passages, read.Passages, strict: true);
        Assert.Same(read.Sources[0], read.Passages[0].Source);
    }

    [Fact]
    public void All_that_belongs_to_a_source_is_read_back()
    {
        var whole = Bundle();
        var source = whole.Sources[0] with
        {
            UplTopics = [new UplTopic("paspoort", "http://standaarden.overheid.nl/owms/terms/paspoort")],
            Audience = Audience.Residents,
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidUntil = new DateOnly(2026, 12, 31),
        };
        var bundle = whole with
        {
            Sources = [source],
            Passages = [new Passage(source, "", ["Kom langs."])],
            Fees = [new Fee("paspoort", "paspoort, spoed", 147.25m, new DateOnly(2026, 1, 1)), new Fee("paspoort", "hoes", 0.5m, null)],
            Synonyms = [["kliko", "rolcontainer"]],
        };

        BundleFile.Write(bundle, File);
        var read = BundleFile.Read(File);

        Assert.Equivalent(source, read.Sources[0], strict: true);
        Assert.Equal(bundle.Fees, read.Fees);
        Assert.Equal(bundle.Synonyms, read.Synonyms);
    }

    [Fact]
    public void Notes_for_staff_are_read_only_by_who_asks_for_the_whole()
    {
        BundleFile.Write(new BundleContents(Bundle(), [new StaffNote("paspoort", "Vraag naar toestel 4411.")]), File);

        var note = Assert.Single(BundleFile.ReadContents(File).StaffNotes);

        Assert.Equal(("paspoort", "Vraag naar toestel 4411."), (note.SourceId, note.RevealToStaff()));
        Assert.Equivalent(Bundle(), BundleFile.Read(File), strict: true);
    }

    [Fact]
    public void A_new_bundle_replaces_the_old_one_and_leaves_nothing_beside_it()
    {
        BundleFile.Write(Bundle(version: 1), File);
        BundleFile.Write(Bundle(version: 2), File);

        Assert.Equal(2, BundleFile.Read(File).Version);
        Assert.Equal([File], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_bundle_that_can_not_take_its_place_leaves_nothing_behind()
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "taken")).FullName;

        Assert.Throws<BundleException>(() => BundleFile.Write(Bundle(), place));
        Assert.Equal([place], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<BundleException>(() => BundleFile.Read(File));

        Assert.Contains(File, error.Message, StringComparison.Ordinal);
        Assert.Contains("knowledge import", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is a letter, not a bundle")]
    public void Something_else_is_not_a_bundle(string content)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.Throws<BundleException>(() => BundleFile.Read(File));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_damaged()
    {
        BundleFile.Write(Bundle(), File);
        using (var file = System.IO.File.OpenWrite(File))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Throws<BundleException>(() => BundleFile.Read(File));
    }

    [Theory]
    [InlineData("UPDATE passage SET source = 'elsewhere'")]
    [InlineData("UPDATE passage SET sentences = 'no json'")]
    [InlineData("UPDATE source SET modified = 'yesterday'")]
    [InlineData("UPDATE source SET valid_until = 'tomorrow'")]
    [InlineData("UPDATE source SET upl_topics = '[1]'")]
    [InlineData("INSERT INTO fee VALUES (1, 'elsewhere', 'hoes', '1.00', NULL)")]
    [InlineData("INSERT INTO fee VALUES (1, 'paspoort', 'hoes', 'much', NULL)")]
    [InlineData("INSERT INTO synonyms VALUES (1, 'words')")]
    [InlineData("DELETE FROM bundle")]
    public void Rows_that_can_not_be_understood_are_damage(string change)
    {
        BundleFile.Write(Bundle(), File);
        Execute(change);

        Assert.Throws<BundleException>(() => BundleFile.Read(File));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "format 99")]
    [InlineData("PRAGMA application_id = 1", "not a knowledge bundle")]
    public void Another_format_is_told(string change, string told)
    {
        BundleFile.Write(Bundle(), File);
        Execute(change);

        Assert.Contains(told, Assert.Throws<BundleException>(() => BundleFile.Read(File)).Message, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static KnowledgeBundle Bundle(long version = 7)
    {
        var source = new Source(
            "paspoort", "Paspoort aanvragen", "https://www.gemeente.example/paspoort", new DateOnly(2026, 1, 5), "Team Burgerzaken",
            "paspoort", ["reisdocument", "één"], ["Wat kost een paspoort?"]);
        IReadOnlyList<OpenPeriod> morning = [new(new TimeOnly(9, 0), new TimeOnly(12, 30))];
        var desk = new Desk(
            "het gemeentehuis", ["balie"], "paspoort", [morning, [], morning, [], [], [], []], ["Koningsdag"],
            [new ExceptionalDay(new DateOnly(2026, 12, 24), "dag voor Kerst", morning)]);
        var municipality = new Municipality("gemeente Voorbeeld", "https://www.gemeente.example", "088 - 000 00 00", ["Voorbeeld"]) { Desks = [desk] };
        return new KnowledgeBundle(version, municipality, [source],
        [
            new Passage(source, "Kosten", ["Een paspoort kost € 83,87.", "U betaalt direct."]),
            new Passage(source, "", ["Kom langs."]),
        ])
        {
            Authorities = [new Authority("svb", "de SVB", ["De SVB regelt AOW."], ["svb"], ["aow"], ["pensioen"], "https://www.svb.nl", new DateOnly(2026, 1, 5), "redacteur")],
        };
    }
}
