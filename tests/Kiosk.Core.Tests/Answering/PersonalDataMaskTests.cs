using System.Text.RegularExpressions;
using Kiosk.Core.Answering;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

public partial class PersonalDataMaskTests
{
    public static TheoryData<string, string> Personal =>
        new(TestData.Examples("masking.txt").Select(line => line.Split(" => ")).Select(parts => (parts[0], parts[1])));

    public static TheoryData<string> Harmless => [.. TestData.Examples("masking-nothing.txt")];

    [Theory]
    [MemberData(nameof(Personal))]
    public void Personal_data_is_masked(string said, string shown)
    {
        var masked = PersonalDataMask.Mask(said);

        Assert.Equal(shown, masked.Text);
        Assert.Equal(Kind().Matches(shown).Select(match => match.Groups[1].Value).Distinct(), masked.Kinds);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Amounts_dates_numbers_of_services_and_other_words_are_not(string said) =>
        Assert.Equal((said, 0), (PersonalDataMask.Mask(said).Text, PersonalDataMask.Mask(said).Kinds.Count));

    [Fact]
    public void Each_kind_is_named_once_in_order_of_appearance() =>
        Assert.Equal(["email", "bsn"], PersonalDataMask.Mask("a@b.nl en c@d.nl en 111222333").Kinds);

    [Theory]
    [InlineData("ik heet jan de vries en ik wil een paspoort", " en ik wil een paspoort")]
    [InlineData("mijn naam is bos", "")]
    [InlineData("bel 06 12345678 over mijn paspoort", "bel  over mijn paspoort")]
    [InlineData("wat kost een paspoort", "wat kost een paspoort")]
    public void What_is_left_to_answer_holds_no_mask_and_no_announcement_of_a_name(string said, string question) =>
        Assert.Equal(question, PersonalDataMask.Mask(said).Question);

    [Fact]
    public void Nothing_is_masked_in_nothing() => Assert.Empty(PersonalDataMask.Mask("").Kinds);

    [Theory]
    [InlineData("👍🏽🏳️‍🌈")]
    [InlineData("\u0301 \u0300")]
    [InlineData("mijn bsn is ٣٤٥٦٧٨٩١٢")]
    public void Signs_that_are_no_words_of_ours_are_left_alone(string said) =>
        Assert.Equal(said, PersonalDataMask.Mask(said).Text);

    /// <summary>A question of the longest length, of the words that cost most.</summary>
    [Fact]
    public void A_flood_of_digits_is_masked_in_reasonable_time()
    {
        var flood = string.Join(' ', Enumerable.Repeat("nul zes", 125));

        Assert.Contains("phone", PersonalDataMask.Mask(flood).Kinds);
    }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex Kind();
}
