using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public class GroundingCheckTests
{
    private const string Fee = "Een paspoort kost € 83,87 en is na 5 werkdagen klaar.";
    private const string Contact = "Bel 088 - 000 00 10 of mail naar info@gemeente.example, kijk op www.gemeente.example/paspoort.";

    [Theory]
    [InlineData(Fee)]
    [InlineData(Contact)]
    [InlineData("Kosten: € 83,87.")]
    [InlineData("Kom langs bij de balie.")]
    public void What_stands_in_the_passage_may_be_said(string sentence) =>
        Assert.True(GroundingCheck.IsGrounded(sentence, Some.Passage(Fee, Contact)));

    [Theory]
    [InlineData("Een paspoort kost € 83,88.")]
    [InlineData("Een paspoort kost € 83.")]
    [InlineData("Mail naar info@gemeente2.example.")]
    [InlineData("Kijk op www.gemeente.example/rijbewijs.")]
    [InlineData("Kijk op elders.nl.")]
    [InlineData("Bel 088 - 000 00 11.")]
    public void What_does_not_is_never_said(string sentence) =>
        Assert.False(GroundingCheck.IsGrounded(sentence, Some.Passage(Fee, Contact)));

    [Fact]
    public void A_sentence_with_any_changed_figure_never_passes()
    {
        var random = new Random(20260105);
        for (var round = 0; round < 2_000; round++)
        {
            var amount = random.Next(10, 100_000);
            var sentence = $"Het kost € {Amount(amount)} per keer.";
            var digit = random.Next(1, 10);
            var place = (int)Math.Pow(10, random.Next(0, amount.ToString(CultureInfo.InvariantCulture).Length));
            var changed = $"Het kost € {Amount(amount + (digit * place))} per keer.";

            Assert.True(GroundingCheck.IsGrounded(sentence, Some.Passage(sentence)));
            Assert.False(GroundingCheck.IsGrounded(changed, Some.Passage(sentence)), $"'{changed}' passed for '{sentence}'");
        }
    }

    private static string Amount(int cents) =>
        (cents / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(',', ';').Replace('.', ',').Replace(';', '.');
}
