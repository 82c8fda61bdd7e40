using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Comparing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Comparing;

public sealed class BundleDiffTests
{
    [Fact]
    public void The_same_bundle_changes_nothing() =>
        Assert.True(BundleDiff.Between(Some.SmallBundle(), Some.SmallBundle()).IsEmpty);

    [Fact]
    public void A_new_price_is_one_sentence_that_goes_and_one_that_comes()
    {
        var before = Some.SmallBundle();
        var after = before with
        {
            Passages = [.. before.Passages.Select(passage => passage with
            {
                Sentences = [.. passage.Sentences.Select(sentence => sentence.Replace("83,87", "90,00", StringComparison.Ordinal))],
            })],
        };

        var source = Assert.Single(BundleDiff.Between(before, after).Sources);

        Assert.Equal(("paspoort", Change.Kept), (source.Id, source.Change));
        Assert.Equal(
            [new DiffLine(Change.Removed, "Een paspoort kost € 83,87."), new DiffLine(Change.Added, "Een paspoort kost € 90,00.")],
            source.Text.Where(line => line.Change != Change.Kept));
    }

    [Fact]
    public void Sources_that_come_and_go_are_shown_with_their_text()
    {
        var all = Some.SmallBundle();
        var fewer = all.Without(new HashSet<string> { "rijbewijs" });

        var gone = Assert.Single(BundleDiff.Between(all, fewer).Sources);
        var come = Assert.Single(BundleDiff.Between(fewer, all).Sources);

        Assert.Equal(("rijbewijs", Change.Removed), (gone.Id, gone.Change));
        Assert.Contains(new DiffLine(Change.Removed, "Een rijbewijs kost € 52,10."), gone.Text);
        Assert.Equal(("rijbewijs", Change.Added), (come.Id, come.Change));
        Assert.Contains(new DiffLine(Change.Added, "Een rijbewijs kost € 52,10."), come.Text);
    }

    [Fact]
    public void A_new_fee_and_a_last_day_are_changes_of_their_source()
    {
        var before = Some.SmallBundle();
        var after = before with
        {
            Sources = [.. before.Sources.Select(source => source.Id == "rijbewijs" ? source with { ValidUntil = new DateOnly(2026, 12, 31) } : source)],
            Fees = [new Fee("rijbewijs", "spoed", 39.5m, new DateOnly(2026, 1, 1))],
        };

        Assert.Equal(
            [new FieldChange("valid until", "", "2026-12-31"), new FieldChange("fees", "", "spoed: € 39.50 from 2026-01-01")],
            Assert.Single(BundleDiff.Between(before, after).Sources).Fields);
    }

    [Fact]
    public void Changed_fields_are_named_with_both_values()
    {
        var before = Some.SmallBundle();
        var after = before with { Municipality = before.Municipality with { Phone = "14 0999" } };

        Assert.Equal([new FieldChange("phone", before.Municipality.Phone, "14 0999")], BundleDiff.Between(before, after).Settings);
    }
}
