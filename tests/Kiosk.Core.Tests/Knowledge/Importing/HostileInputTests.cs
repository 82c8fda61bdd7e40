using System.Text;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

/// <summary>Input that is made to harm, or broken beyond use: refused with its reason, and the rest is taken.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Product = """
        <scproduct><meta><identifier>https://a.example/a</identifier><title>Een</title><modified>2026-01-01</modified><abstract>TEXT</abstract></meta></scproduct>
        """;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><r>", "document type declaration")]
    [InlineData("<!doctype r SYSTEM \"file:///etc/passwd\"><r>", "document type declaration")]
    public void A_catalogue_that_declares_entities_is_refused(string prologue, string reason) =>
        Refused(ImportFormat.Sc, "bomb.xml", $"{prologue}{Product.Replace("TEXT", "&b;", StringComparison.Ordinal)}</r>", reason);

    [Theory]
    [InlineData("&b;")]
    [InlineData("<!DOCTYPE r [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;")]
    public void An_entity_within_a_record_costs_that_record(string text) =>
        Refused(ImportFormat.Sc, "entity.xml", $"<r>{Product.Replace("TEXT", text, StringComparison.Ordinal)}</r>", "not well-formed XML");

    [Fact]
    public void Deep_xml_is_refused() => Refused(
        ImportFormat.Sc, "deep.xml", Product.Replace("TEXT", Repeat("<a>", 50_000) + Repeat("</a>", 50_000), StringComparison.Ordinal), "nest deeper than 256");

    [Fact]
    public void Deep_json_is_refused() => Refused(ImportFormat.Kiss, "deep.json", Repeat("[", 100_000), "nests deeper");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<x-y>")]
    [InlineData("<ul><li>")]
    public void Deep_html_is_refused(string tag) => Refused(ImportFormat.Html, "deep.html", "<main>" + Repeat(tag, 50_000), "nest deeper than 256");

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a _b ")]
    [InlineData("![a](")]
    [InlineData("<p>")]
    [InlineData("`")]
    public void Markdown_that_nests_without_end_is_refused_or_read(string piece)
    {
        folder.Write("good.md", Page("Goede tekst."));
        folder.Write("piece.md", Page(Repeat(piece, 20_000)).Replace("id: a", "id: b", StringComparison.Ordinal));

        Assert.Contains(Imported.From(ImportFormat.Markdown, folder.Path).Bundle.Sources, source => source.Id == "a");
    }

    [Fact]
    public void A_file_of_more_than_the_limit_is_not_read()
    {
        var path = folder.Write("large.json", "[");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength((32 << 20) + 1);
        }

        Assert.Contains("larger than 32 MB", Error(ImportFormat.Kiss, path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_more_than_the_limit_costs_its_record()
    {
        var path = folder.Write("long.csv", $"id;question;answer\na;Vraag?;{Repeat("woord ", 200_000)}\nb;Vraag?;Kort antwoord.");

        var result = Imported.From(ImportFormat.Csv, path);

        Assert.Equal(["b"], result.Bundle.Sources.Select(source => source.Id));
        Assert.Contains("too long", result.ReasonFor("line 2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_line()
    {
        var path = folder.Write("quote.csv", "id;question;answer\na;\"Vraag?;Antwoord een.\nb;Vraag?;Antwoord twee.");

        var result = Imported.From(ImportFormat.Csv, path);

        Assert.Equal(["b"], result.Bundle.Sources.Select(source => source.Id));
        Assert.Contains("never closed", result.ReasonFor("line 2"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_full_of_rows_that_can_not_be_read_is_given_up() =>
        Refused(ImportFormat.Csv, "rows.csv", "id;question;answer\na;Vraag?;Antwoord.\n" + Repeat("\"\n;", 1_000_000), "More than 10000 records can't be read");

    [Theory]
    [InlineData("attributes", "<div ATTRIBUTES>", " a#=1")]
    [InlineData("references", "<div>ATTRIBUTES</div>", "&am#")]
    [InlineData("openings", "<main>ATTRIBUTES</main>", "<a#")]
    [InlineData("comments", "<main>ATTRIBUTES</main>", "<!--#")]
    [InlineData("cells", "<table>ATTRIBUTES</table>", "<td>#<b>")]
    [InlineData("paragraphs", "<main>ATTRIBUTES</main>", "<p>#</b>")]
    public void A_page_of_odd_markup_is_refused_or_read(string name, string page, string piece)
    {
        var pieces = string.Concat(Enumerable.Range(0, 60_000).Select(number => piece.Replace("#", $"{number}", StringComparison.Ordinal)));
        folder.Write("good.html", "<main><h1>T</h1><p>Goede tekst.</p></main>");
        folder.Write($"{name}.html", page.Replace("ATTRIBUTES", pieces, StringComparison.Ordinal));

        Assert.Contains(Imported.From(ImportFormat.Html, folder.Path).Bundle.Sources, source => source.Id == "good.html");
    }

    [Fact]
    public void Letters_that_are_not_utf_8_are_refused_with_their_place()
    {
        var path = folder.Write("latin.csv", Encoding.Latin1.GetBytes("id;question;answer\na;Eén vraag?;Antwoord."));

        Assert.Contains("it is not utf-8 (byte 23)", Error(ImportFormat.Csv, path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_in_declared_latin_1_is_read()
    {
        var xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r>" + Product.Replace("TEXT", "Eén café.", StringComparison.Ordinal) + "</r>";

        Assert.Equal([": Eén café."], Imported.From(ImportFormat.Sc, folder.Write("latin.xml", Encoding.Latin1.GetBytes(xml))).Texts("https://a.example/a"));
    }

    [Fact]
    public void An_archive_is_to_be_unpacked_first() =>
        Assert.Contains("unpack it", Error(ImportFormat.Html, folder.Write("pages.zip", "PK\x03\x04 and so on")), StringComparison.Ordinal);

    [Fact]
    public void Links_out_of_the_folder_are_not_followed()
    {
        using var outside = new ScratchFolder();
        outside.Write("secret.md", Page("Geheime tekst."));
        folder.Write("pages/good.md", Page("Goede tekst."));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "pages", "link.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "pages", "linked"), outside.Path);

        var result = Imported.From(ImportFormat.Markdown, folder.Path);

        Assert.Equal([": Goede tekst."], result.Texts("a"));
        Assert.Contains("links are not followed", Assert.Single(result.Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Tekst.</p><script>stuur(1)</script><p>Meer.</p>")]
    [InlineData("<p>Tekst.</p>&lt;script&gt;stuur(1)&lt;/script&gt;<p>Meer.</p>")]
    [InlineData("&amp;lt;p&amp;gt;Tekst.&amp;lt;/p&amp;gt;&amp;lt;SCRIPT src=x&amp;gt;stuur(1)&amp;lt;/SCRIPT&amp;gt;&amp;lt;p&amp;gt;Meer.&amp;lt;/p&amp;gt;")]
    [InlineData("<p>Tekst.</p><svg><script>stuur(1)</script></svg><p onclick='stuur(1)'>Meer.</p>")]
    [InlineData("Tekst.\n\n<script>\nstuur(1)\n</script>\n\nMeer.")]
    [InlineData("<p>Tekst.</p><!-- <p>stuur(1)</p> --><style>stuur(1)</style><p>Meer.</p>")]
    public void Script_is_no_text(string text)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new[] { new { id = "a", titel = "T", tekst = text, laatstGewijzigd = "2026-01-01" } });

        Assert.Equal([": Tekst. | Meer."], Imported.From(ImportFormat.Sdg, folder.Write("script.json", json)).Texts("a"));
    }

    [Theory]
    [InlineData("<p>Tekst.</p>&lt;script&gt;stuur(1)&lt;/script&gt;<p title='&lt;p class=&quot;x&quot;&gt;'>Meer.</p>")]
    [InlineData("<div hidden>Verborgen.</div><p>Tekst.</p><p style='display: none'>Weg.</p><form action='/'>Zoek</form><p>Meer.</p>")]
    [InlineData("<form id='site'><h1>Kop</h1><p>Tekst.</p><div class='cookie-bar'>Cookies.</div><p>Meer.</p></form>")]
    public void A_page_says_only_what_a_reader_sees(string body)
    {
        var path = folder.Write("page.html", $"<title>Kop</title><body>{body}</body>");

        Assert.Equal([": Tekst. | Meer."], Imported.From(ImportFormat.Html, path).Texts("page.html"));
    }

    [Fact]
    public void Markup_that_is_escaped_over_and_over_is_refused()
    {
        var text = Enumerable.Range(0, 9).Aggregate("<p>Tekst.</p>", (inner, _) => System.Net.WebUtility.HtmlEncode(inner));

        Refused(ImportFormat.Html, "escaped.html", $"<title>T</title><p>{text}</p>", "over and over");
    }

    [Fact]
    public void Marks_that_nobody_sees_are_gone()
    {
        var path = folder.Write("marks.csv", "id;question;answer\na;Vraag?;\"Een\u00ADwoord\u200B met\u202E mar\u0007ken\u00A0en \tgaten.\"");

        Assert.Equal([": Eenwoord met mar ken en gaten."], Imported.From(ImportFormat.Csv, path).Texts("a"));
    }

    [Fact]
    public void Nothing_to_take_is_an_error_that_says_why()
    {
        Assert.Contains("there is no .md file", Error(ImportFormat.Markdown, folder.Path), StringComparison.Ordinal);
        Assert.Contains("is no file or folder", Error(ImportFormat.Markdown, folder.Path + "/gone"), StringComparison.Ordinal);
        Assert.Contains("lacks one of the columns question, answer", Error(ImportFormat.Csv, folder.Write("no.csv", "a;b\n1;2")), StringComparison.Ordinal);
        Assert.Contains("no 'scproduct'", Error(ImportFormat.Sc, folder.Write("no.xml", "<html/>")), StringComparison.Ordinal);
        Assert.Contains("it is empty", Error(ImportFormat.Sc, folder.Write("empty.xml", "")), StringComparison.Ordinal);
    }

    private void Refused(ImportFormat format, string name, string content, string reason) =>
        Assert.Contains(reason, Error(format, folder.Write(name, content)), StringComparison.Ordinal);

    private static string Error(ImportFormat format, string path) =>
        Assert.Throws<ImportException>(() => Imported.From(format, path)).Message;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Page(string text) =>
        $"---\nid: a\ntitle: T\nurl: https://a.example/a\nmodified: 2026-01-01\nowner: O\ntopic: t\n---\n{text}\n";
}
