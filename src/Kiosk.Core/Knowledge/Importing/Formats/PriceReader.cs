using System.Text.Json;
using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Current prices of product types, in the form of the Open Product API (producttypen/actuele-prijzen, or actuele-prijs
/// of one): the fees as data, and a short text that says them.
/// </summary>
internal static class PriceReader
{
    /// <exception cref="FormatException">The file is not JSON with prices.</exception>
    public static IEnumerable<InputRecord> Read(InputFile file) =>
        JsonFields.Records(file, record => record.Field("code") is not null || record.Field("upl_naam") is not null)
            .Select((record, place) => new InputRecord(JsonFields.Name(place + 1, NameOf(record)), () => Draft(record, file)));

    private static string? NameOf(JsonElement record) => record.Text("upl_naam", "uniforme_product_naam", "naam", "code");

    private static Draft Draft(JsonElement record, InputFile file)
    {
        var name = Fields.Name(NameOf(record), "name (upl_naam)");
        if (record.Field("actuele_prijs") is not { ValueKind: JsonValueKind.Object } price)
        {
            throw new FormatException("it has no current price (actuele_prijs)");
        }

        var from = Fields.Date(price.Text("actief_vanaf"), "first day (actief_vanaf)");
        var id = record.Text("uuid", "id", "code") ?? Fields.Slug(name);
        var fees = price.Items("prijsopties").Select(option => Fee(id, name, option, from)).ToList();
        if (fees.Count == 0)
        {
            throw new FormatException("its price has no options (prijsopties); one that is worked out by rules can't be said");
        }

        var topic = Fields.Upl(record.Text("upl_naam"), record.Text("upl_uri"));
        var source = new Source(id, $"Kosten {name}", "", from ?? file.Modified, "", name, [], [])
        {
            UplTopics = topic,
            ValidFrom = from,
        };
        return new Draft(source, [new Section("Kosten", [.. fees.Select(fee => fee.Sentence)])]) { Fees = fees, IsDated = from is not null };
    }

    private static Fee Fee(string source, string product, JsonElement option, DateOnly? from) => new(
        source,
        $"{product}, {Fields.Name(option.Text("beschrijving"), "description of a price (beschrijving)")}",
        Fields.Euros(option.Text("bedrag"), "amount (bedrag)"),
        from);
}
