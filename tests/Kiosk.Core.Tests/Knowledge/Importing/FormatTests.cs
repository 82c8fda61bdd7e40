using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Knowledge.Importing.Text;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

/// <summary>What each format gives, by its sample in the repository.</summary>
public class FormatTests
{
    [Fact]
    public void A_catalogue_gives_its_products_by_page_address()
    {
        var result = Imported.Sample(ImportFormat.Sc, "sc/catalogue.xml");
        var permit = result.Source("https://www.lindewaard.example/kapvergunning");

        Assert.Equal(("Boom kappen", "omgevingsvergunning kap", new DateOnly(2026, 1, 12), "Lindewaard"), (permit.Title, permit.Topic, permit.Modified, permit.Owner));
        Assert.Equal(permit.Id, permit.Url);
        Assert.Equal(Audience.Residents, permit.Audience);
        Assert.Equal([new UplTopic("omgevingsvergunning kap", "http://standaarden.overheid.nl/owms/terms/omgevingsvergunning_kap")], permit.UplTopics);
        Assert.Equal(
            [": Wilt u een boom kappen? | Vraag eerst een vergunning aan.", ": De aanvraag kost € 61,50.", "Wachttijd: U krijgt binnen 8 weken antwoord."],
            result.Texts(permit.Id));
        Assert.Equal(Audience.Everyone, result.Source("https://www.lindewaard.example/rioolaansluiting").Audience);
        Assert.Equal("gemeente Lindewaard", result.Bundle.Municipality.Name);
    }

    [Fact]
    public void A_product_that_is_on_no_list_has_its_title_for_topic()
    {
        var source = Imported.Sample(ImportFormat.Sc, "sc/catalogue.xml").Source("https://www.lindewaard.example/volmacht");

        Assert.Empty(source.UplTopics);
        Assert.Equal("volmacht", source.Topic);
    }

    [Fact]
    public void Records_of_a_catalogue_that_can_not_be_used_are_named()
    {
        var result = Imported.Sample(ImportFormat.Sc, "sc/catalogue.xml");

        Assert.Equal(3, result.Report.Added.Count);
        Assert.Contains("language is 'en'", result.ReasonFor("passport"), StringComparison.Ordinal);
        Assert.Contains("not well-formed XML", result.ReasonFor("markt"), StringComparison.Ordinal);
        Assert.Contains("no text", result.ReasonFor("record 5 (https://www.lindewaard.example/leeg)"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sdg_api_gives_its_text_by_heading()
    {
        var result = Imported.Sample(ImportFormat.Sdg, "sdg/api.json");
        var source = Assert.Single(result.Bundle.Sources);

        Assert.Equal(("0f0b7c36-9d4e-4d53-9f35-6a4f2a9d9a01", "https://ondernemer.example/terrasvergunning/"), (source.Id, source.Url));
        Assert.Equal(
            [": Wilt u een terras? | Dan heeft u een vergunning nodig.", "Voorwaarden: Er blijft 1,50 meter vrij op de stoep. | Het terras sluit om 23.00 uur."],
            result.Texts(source.Id));
        Assert.Contains("language", result.ReasonFor("record 2 (Terrace permit)"), StringComparison.Ordinal);
        Assert.Contains("not a product", result.ReasonFor("record 3"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_municipal_pdc_gives_its_dutch_fields_in_order()
    {
        var result = Imported.Sample(ImportFormat.Sdg, "sdg/pdc.json");

        Assert.Equal(
            [
                ": Wilt u dat wij uw gegevens niet doorgeven? | Vraag dan geheimhouding aan.",
                "Aanvragen: U vraagt het online aan. | Log in met DigiD. | Vul het formulier in.",
                "Wat u nodig heeft: Neem een geldig identiteitsbewijs mee.",
                "Voorwaarden: U staat ingeschreven in Lindewaard.",
                "Kosten: Geheimhouding is gratis.",
                "Wachttijd: De geheimhouding gaat binnen 2 werkdagen in.",
                "Bezwaar en beroep: U kunt binnen 6 weken bezwaar maken.",
            ],
            result.Texts("3c2f6a50-1111-4d53-9f35-6a4f2a9d9a03"));
        Assert.Equal(
            [": De gemeente Lindewaard geeft geen vergunning voor een loterij."],
            result.Texts("3c2f6a50-2222-4d53-9f35-6a4f2a9d9a04"));
    }

    [Fact]
    public void Kiss_gives_public_text_and_keeps_the_note_for_staff_apart()
    {
        var result = Imported.Sample(ImportFormat.Kiss, "kiss/articles.json");
        var source = result.Source("77000000-0000-4000-8000-000000000001");

        Assert.Equal(["postadres", "adres zonder huis"], source.Keywords);
        Assert.Equal("", source.Url);
        Assert.Equal(
            [
                ": Heeft u geen woonadres? | Dan kunt u een briefadres aanvragen. | U komt zelf naar de balie. | De bewoner van het adres gaat mee.",
                "Kosten: briefadres: € 0 | uittreksel: € 17,10",
                "Wachttijd: U krijgt binnen 4 weken antwoord.",
                "Bijzonderheden: Let op: Een postbus is geen briefadres.",
            ],
            result.Texts(source.Id));
        var note = result.Contents.StaffNotes.Single(note => note.SourceId == source.Id);
        Assert.Equal("Voor de balie\nGeef over dit product weinig informatie.\nVerbind door met toestel 4411.", note.RevealToStaff());
        Assert.Contains("interne-organisatie", result.ReasonFor("Dienstauto"), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_as_csv_keep_their_lists_and_headings()
    {
        var result = Imported.Sample(ImportFormat.Vac, "vac/questions.csv");
        var source = result.Source("vac-1");

        Assert.Equal(("openbare ruimte", "https://www.lindewaard.example/lantaarn"), (source.Topic, source.Url));
        Assert.Equal(["Hoe meld ik een kapotte lantaarn?"], source.Questions);
        Assert.Equal(
            [
                ": Meld een kapotte lantaarn op www.lindewaard.example/melden. | U kunt ook bellen.",
                "Wat u doorgeeft: Geef deze gegevens door: | het nummer op de paal; | de straat; | wat er kapot is.",
            ],
            result.Texts(source.Id));
        Assert.Equal([": Ja, op de plek met het bord \"Barbecue\". | Ruim uw afval op."], result.Texts("vac-3"));
    }

    [Fact]
    public void Lines_of_csv_that_can_not_be_used_are_named()
    {
        var result = Imported.Sample(ImportFormat.Vac, "vac/questions.csv");

        Assert.Contains("3 columns and the header 7", result.ReasonFor("line 13"), StringComparison.Ordinal);
        Assert.Contains("no text", result.ReasonFor("line 15"), StringComparison.Ordinal);
        Assert.Contains("not a date", result.ReasonFor("line 16"), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_as_json_come_plain_or_wrapped_in_an_object()
    {
        var result = Imported.Sample(ImportFormat.Vac, "vac/questions.json");
        var toilet = result.Source("vac-10");

        Assert.Equal(("Team Beheer", Audience.Residents), (toilet.Owner, toilet.Audience));
        Assert.Equal(["wc", "plassen"], toilet.Keywords);
        Assert.Equal([": In het gemeentehuis is een openbaar toilet. | Het is open van 9.00 tot 17.00 uur."], result.Texts("vac-10"));
        Assert.Equal(new DateOnly(2026, 1, 9), result.Source("vac-11").Modified);
        Assert.Equal("De sleutel ligt bij de receptie, kast 3.", Assert.Single(result.Contents.StaffNotes).RevealToStaff());
        Assert.Contains("status is 'concept'", result.ReasonFor("Is dit al af?"), StringComparison.Ordinal);
        Assert.Contains("no text", result.ReasonFor("Geen antwoord?"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_are_fees_and_a_text_that_says_them()
    {
        var result = Imported.Sample(ImportFormat.Prices, "prices/current.json");

        Assert.Equal(
            [
                new Fee("5a3f0000-0000-4000-8000-000000000001", "parkeervergunning, eerste auto", 84.00m, new DateOnly(2026, 1, 1)),
                new Fee("5a3f0000-0000-4000-8000-000000000001", "parkeervergunning, tweede auto", 126.5m, new DateOnly(2026, 1, 1)),
                new Fee("5a3f0000-0000-4000-8000-000000000002", "grofvuil, ophalen", 25.00m, null),
            ],
            result.Bundle.Fees);
        Assert.Equal(
            ["Kosten: Kosten parkeervergunning, eerste auto: € 84,00. | Kosten parkeervergunning, tweede auto: € 126,50."],
            result.Texts("5a3f0000-0000-4000-8000-000000000001"));
        Assert.Equal(["grofvuil, ophalen"], result.Report.Findings.UndatedFees.Select(fee => fee.Name));
        Assert.Contains("no current price", result.ReasonFor("collecte"), StringComparison.Ordinal);
        Assert.Contains("'-5.00', not euros", result.ReasonFor("marktkraam"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_page_gives_its_main_text_only()
    {
        var result = Imported.Sample(ImportFormat.Html, "html");
        var source = result.Source("https://www.lindewaard.example/zwembad");

        Assert.Equal(("Zwemmen in De Golf", new DateOnly(2026, 2, 1)), (source.Title, source.Modified));
        Assert.Equal(
            [
                ": In De Golf kunt u elke dag zwemmen. | Reserveren hoeft niet.",
                "Kosten: volwassene: € 4,50 | kind: € 3,00",
                "Openingstijden: Maandag tot en met vrijdag van 7.00 tot 21.00 uur. | Zaterdag van 9.00 tot 17.00 uur.",
                "Mag ik een hond meenemen?: Nee, honden mogen niet naar binnen.",
            ],
            result.Texts(source.Id));
    }

    [Theory]
    [InlineData("<tr><td>kind</td><td>€ 3,00</td></tr>", "kind: € 3,00")]
    [InlineData("<tr><th>wie</th><th>los</th><th>kaart</th></tr><tr><td>kind</td><td>€ 3,00</td><td>€ 27,00</td></tr>", "kind: los € 3,00, kaart € 27,00")]
    [InlineData("<tr><th>wie</th><th>los</th><th>kaart</th></tr><tr><th>kind</th><td></td><td>€ 27,00</td></tr>", "kind: kaart € 27,00")]
    [InlineData("<tr><td>kind</td><td>€ 3,00</td><td>€ 27,00</td></tr>", "kind: € 3,00, € 27,00")]
    [InlineData("<tr><td><p>gezin</p></td><td><p><b>€ 496</b></p></td></tr>", "gezin: € 496")]
    [InlineData("<tr><td><h2>Kosten</h2><p>Zwemmen kost € 4,50.</p></td><td><p>Kom langs.</p></td></tr>", "Zwemmen kost € 4,50.|Kom langs.")]
    public void A_value_in_a_table_stays_with_what_it_is_of(string rows, string expected) =>
        Assert.Equal(expected.Split('|'), HtmlSections.Of($"<table>{rows}</table>").SelectMany(section => section.Sentences));

    [Fact]
    public void A_page_in_latin_1_is_read_as_it_declares()
    {
        var result = Imported.Sample(ImportFormat.Html, "html");

        Assert.Equal("Reünie", result.Source("https://www.lindewaard.example/reunie").Title);
        Assert.Equal(
            [": Eén keer per jaar is er een reünie in café De Brug. | De entree is € 5,00."],
            result.Texts("https://www.lindewaard.example/reunie"));
        Assert.Contains("language is 'en'", result.ReasonFor("english.html"), StringComparison.Ordinal);
        Assert.Contains("no text", result.ReasonFor("empty.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_gives_validity_fees_topics_and_synonyms()
    {
        var result = Imported.Sample(ImportFormat.Markdown, "markdown");
        var source = result.Source("kliko");

        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Audience.Residents), (source.ValidFrom, source.ValidUntil, source.Audience));
        Assert.Equal([new UplTopic("afvalcontainer", "")], source.UplTopics);
        Assert.Equal(
            [new Fee("kliko", "extra kliko", 41.25m, new DateOnly(2026, 1, 1)), new Fee("kliko", "slot op de kliko", 12m, null)],
            result.Bundle.Fees);
        Assert.Equal([["kliko", "rolcontainer", "afvalbak"], ["stadhuis", "raadhuis"]], result.Bundle.Synonyms);
        Assert.Equal("088 - 000 00 00", result.Bundle.Municipality.Phone);
        Assert.Equal(["kerstboom"], result.Report.Findings.Expired.Select(expired => expired.Id));
        Assert.Contains("'url' in its front matter", result.ReasonFor("kapot.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_gives_a_source_for_each_row()
    {
        var result = Imported.Sample(ImportFormat.Csv, "csv/questions.csv");

        Assert.Equal(["fietsen", "mag-ik-vliegeren-op-het-strand", "schaats"], result.Bundle.Sources.Select(source => source.Id));
        Assert.Equal(["stalling", "rijwiel"], result.Source("fietsen").Keywords);
        Assert.Equal(new DateOnly(2026, 1, 5), result.Source("fietsen").Modified);
        Assert.Equal(new DateOnly(2025, 3, 31), result.Source("schaats").ValidUntil);
        Assert.Equal("De beheerder heet Jan.", Assert.Single(result.Contents.StaffNotes).RevealToStaff());
        Assert.Contains("not an http or https address", result.ReasonFor("line 4"), StringComparison.Ordinal);
        Assert.Equal(2, result.Report.Undated.Count);
    }
}
