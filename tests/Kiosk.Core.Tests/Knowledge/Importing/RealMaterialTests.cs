using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

/// <summary>What was published by real municipalities and by Rijksoverheid.</summary>
public class RealMaterialTests
{
    [Theory]
    [InlineData(ImportFormat.Sc, "catalogue/Goes.xml", 122, 4)]
    [InlineData(ImportFormat.Sc, "catalogue/Middelburg.xml", 176, 0)]
    [InlineData(ImportFormat.Sdg, "sdg/example_api_response.json", 9, 11)]
    [InlineData(ImportFormat.Kiss, "kiss/KissSdgArtikelen.json", 9, 0)]
    [InlineData(ImportFormat.Vac, "questions/vac-rijksoverheid-dev.csv", 88, 0)]
    public void Every_dutch_record_is_taken(ImportFormat format, string file, int taken, int inEnglish)
    {
        var result = Imported.From(format, TestData.Real(file));

        Assert.Equal(taken, result.Report.Added.Count);
        Assert.Equal(inEnglish, result.Report.Skipped.Count(skipped => skipped.Reason.Contains("language is 'en'", StringComparison.Ordinal)));
        Assert.Equal(inEnglish, result.Report.Skipped.Count);
    }

    [Fact]
    public void A_catalogue_with_one_broken_record_loses_that_one()
    {
        using var folder = new ScratchFolder();
        var broken = File.ReadAllText(TestData.Real("catalogue/Goes.xml")).Replace("<![CDATA[Volmacht]]>", "<![CDATA[Volmacht", StringComparison.Ordinal);

        var result = Imported.From(ImportFormat.Sc, folder.Write("broken.xml", broken));

        Assert.Equal(121, result.Report.Added.Count);
        Assert.Contains("not well-formed XML", result.ReasonFor("https://www.goes.nl/volmacht"), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_stay_with_what_they_are_of() =>
        Assert.Contains(
            "Bijzonderheden: Hoogte Individuele inkomenstoeslag: alleenstaande: € 348 | alleenstaande ouder: € 443 | gezin: € 496",
            Imported.From(ImportFormat.Kiss, TestData.Real("kiss/KissSdgArtikelen.json")).Texts("5d96f61e-5a87-4d59-8676-70402b215a4e"));
}
