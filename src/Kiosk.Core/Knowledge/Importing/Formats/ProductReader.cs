using System.Text.Json;
using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Product descriptions as JSON: those of the SDG API with one text, those of a municipality's PDC with fields in each
/// language, and the form that KISS keeps of the latter, with its note for staff.
/// </summary>
internal static class ProductReader
{
    /// <summary>The public fields in the order in which a citizen asks for them. A field that is not named here is not read.</summary>
    private static readonly (string Heading, string[] Names)[] Texts =
    [
        ("", ["tekst", "specifiekeTekst"]),
        ("Aanvragen", ["procedureBeschrijving"]),
        ("Wat u nodig heeft", ["bewijs"]),
        ("Voorwaarden", ["vereisten", "conditions"]),
        ("Kosten", ["kostenEnBetaalmethoden"]),
        ("Wachttijd", ["uitersteTermijn"]),
        ("Bijzonderheden", ["notice"]),
        ("Contact", ["contact"]),
        ("Bezwaar en beroep", ["bezwaarEnBeroep"]),
        ("Als u geen antwoord krijgt", ["wtdBijGeenReactie"]),
        ("Valt onder", ["productValtOnderToelichting"]),
    ];

    /// <exception cref="FormatException">The file is not JSON with products.</exception>
    public static IEnumerable<InputRecord> Read(InputFile file) =>
        JsonFields.Records(file, IsProduct).Select((product, place) =>
            new InputRecord(JsonFields.Name(place + 1, NameOf(product)), () => Draft(product, file)));

    private static bool IsProduct(JsonElement record) => record.Field("vertalingen") is not null || record.Field("titel") is not null;

    private static string? NameOf(JsonElement product) => TextsOf(product).Text("titel", "productTitelDecentraal") ?? product.Text("upnLabel");

    /// <summary>Where the texts stand: in the Dutch translation, or in the product itself.</summary>
    private static JsonElement TextsOf(JsonElement product) =>
        product.Items("vertalingen").FirstOrDefault(
            translation => translation.Text("taal")?.StartsWith("nl", StringComparison.OrdinalIgnoreCase) == true, product);

    private static Draft Draft(JsonElement product, InputFile file)
    {
        if (product.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("it is not a product");
        }

        var texts = TextsOf(product);
        RequireDutch(product, texts);
        var modified = Fields.Date(texts.Text("datumWijziging") ?? product.Text("laatstGewijzigd", "datumWijziging", "publicatieDatum"), "date of change");
        var organisation = product.Field("verantwoordelijkeOrganisatie")?.Text("owmsPrefLabel");
        var upl = Fields.Upl(product.Text("upnLabel"), product.Text("upnUri"));
        var title = NameOf(product) ?? "";
        var id = product.Text("id", "uuid") ?? Fields.LastSegment(product.Text("url", "self")) ?? Fields.Slug(title);
        var source = new Source(
            id, title, PageOf(product, texts), modified ?? file.Modified, organisation ?? "",
            Fields.Topic(upl, title), [.. texts.Texts("synonyms", "synonym")], [])
        {
            UplTopics = upl,
            Audience = Fields.Audience((product.Text("doelgroep") ?? "").Split(',')),
        };
        return new Draft(source, SectionsOf(product, texts))
        {
            StaffNote = texts.Text("deskMemo") is { } memo ? new StaffNote(id, MarkupSections.PlainOf(memo)) : null,
            Municipality = organisation,
            IsDated = modified is not null,
        };
    }

    private static void RequireDutch(JsonElement product, JsonElement texts)
    {
        Fields.RequireDutch(product.Text("taal"));
        if (product.Items("vertalingen").Any() && texts.Text("taal") is null)
        {
            throw new FormatException("it has no Dutch translation");
        }
    }

    /// <summary>The page for citizens: not the address at which systems fetch the product.</summary>
    private static string PageOf(JsonElement product, JsonElement texts)
    {
        var page = texts.Text("decentraleProcedureLink") ?? (product.Field("vertalingen") is null ? product.Text("url") : null);
        return page is not null && Fields.IsWebAddress(page) ? page : "";
    }

    private static IReadOnlyList<Section> SectionsOf(JsonElement product, JsonElement texts)
    {
        if (product.Field("productAanwezig") is { ValueKind: JsonValueKind.False })
        {
            return MarkupSections.Of(texts.Text("productAanwezigToelichting"));
        }

        return [.. Texts.SelectMany(field => MarkupSections.Of(texts.Text(field.Names), field.Heading))];
    }
}
