using Kiosk.Core.Answering;

namespace Kiosk.Core.Tests.Answering;

public class PersonalDataMaskTests
{
    [Theory]
    [InlineData("mijn bsn is 111222333", "mijn bsn is [bsn]", "bsn")]
    [InlineData("111 222 333 alstublieft", "[bsn] alstublieft", "bsn")]
    [InlineData("NL91 ABNA 0417 1643 00", "[iban]", "iban")]
    [InlineData("op nl91abna0417164300 graag", "op [iban] graag", "iban")]
    [InlineData("mail naar jan.jansen@voorbeeld.nl", "mail naar [email]", "email")]
    [InlineData("bel 06 12345678", "bel [phone]", "phone")]
    [InlineData("bel +31 6 12 34 56 78", "bel [phone]", "phone")]
    public void Personal_data_is_masked(string said, string shown, string kind)
    {
        var masked = PersonalDataMask.Mask(said);

        Assert.Equal(shown, masked.Text);
        Assert.Equal([kind], masked.Kinds);
    }

    [Theory]
    [InlineData("een paspoort kost 83,87 euro")]
    [InlineData("ik verhuis op 1 mei 2026")]
    [InlineData("van 9.00 tot 17.00 uur")]
    [InlineData("zaaknummer 111222334")]
    [InlineData("000000000")]
    [InlineData("postcode 1234 AB")]
    public void Amounts_dates_and_other_numbers_are_not(string said) =>
        Assert.Equal((said, 0), (PersonalDataMask.Mask(said).Text, PersonalDataMask.Mask(said).Kinds.Count));

    [Fact]
    public void Each_kind_is_named_once() =>
        Assert.Equal(["email", "bsn"], PersonalDataMask.Mask("a@b.nl en c@d.nl en 111222333").Kinds);
}
