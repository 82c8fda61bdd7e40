using Kiosk.Core.Tests.Support;
using Kiosk.Desk.Enrolment;

namespace Kiosk.Desk.Tests.Enrolment;

public sealed class EnrolmentCodeTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Open(CertificateAuthority.Create(new FakeTime()), new FakeTime());
    private readonly CertificateAuthority other = CertificateAuthority.Open(CertificateAuthority.Create(new FakeTime()), new FakeTime());

    public void Dispose()
    {
        authority.Dispose();
        other.Dispose();
    }

    [Fact]
    public void Code_is_read_as_it_was_written_and_as_people_copy_it()
    {
        for (var round = 0; round < 200; round++)
        {
            var code = EnrolmentCode.Create(authority.Certificate);
            var shown = code.Reveal();

            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$", shown);
            Assert.Equal(shown, EnrolmentCode.Parse(shown).Reveal());
            Assert.Equal(code.Hash, EnrolmentCode.Parse(shown.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l')).Hash);
        }
    }

    [Fact]
    public void Code_tells_the_desk_that_made_it_from_another()
    {
        var code = EnrolmentCode.Parse(EnrolmentCode.Create(authority.Certificate).Reveal());

        Assert.True(code.IsFrom(authority.Certificate));
        Assert.False(code.IsFrom(other.Certificate));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4RCPJ-4MH9R-JVYSA")]
    [InlineData("4RCPJ-4MH9R-JVYSA-EA9JN-X093B-TBFJK-CZW7N-F8RM!")]
    [InlineData("4RCPJ-4MH9R-JVYSA-EA9JN-X093B-TBFJK-CZW7N-F8RMU")]
    [InlineData("4RCPJ-4MH9R-JVYSA-EA9JN-X093B-TBFJK-CZW7N-F8RMT-A")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => EnrolmentCode.Parse(text));
}
