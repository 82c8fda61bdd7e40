using Kiosk.Storage.Signing;
using Kiosk.Storage.Tests.Support;

namespace Kiosk.Storage.Tests.Signing;

public sealed class InstalledKnowledgeTests : IDisposable
{
    private readonly Approver approver = new();

    private InstalledKnowledge Installed => new(approver.File("in-use/knowledge.bundle"), "", approver.Trust);

    public void Dispose() => approver.Dispose();

    [Fact]
    public void A_newer_bundle_takes_the_place_of_the_one_in_use_which_is_kept()
    {
        Install(7);
        Install(8);

        Assert.Equal(8, Installed.Load().Bundle.Version);
        Assert.Equal(7, approver.Trust.Check(approver.File("in-use/knowledge.bundle.previous"), approver.File("in-use/knowledge.bundle.sig.previous")).Statement.Version);
    }

    [Fact]
    public void An_older_bundle_is_refused_and_nothing_changes()
    {
        Install(8);

        var error = Assert.Throws<BundleException>(() => Install(7));

        Assert.Contains("--replaces 8", error.Message, StringComparison.Ordinal);
        Assert.Equal(8, Installed.Load().Bundle.Version);
    }

    [Fact]
    public void An_older_bundle_comes_back_when_its_approver_orders_it_and_only_as_far_as_ordered()
    {
        Install(8);
        var older = approver.Sign(approver.Bundle("older.bundle", 7), replaces: 8);
        Installed.Install(older);
        Assert.Equal(7, Installed.Load().Bundle.Version);

        Install(9);
        Assert.Throws<BundleException>(() => Installed.Install(older));
    }

    [Fact]
    public void An_older_bundle_that_is_put_in_the_place_by_hand_is_refused_too()
    {
        Install(8);
        var older = approver.Sign(approver.Bundle("older.bundle", 7));
        File.Copy(older, approver.File("in-use/knowledge.bundle"), overwrite: true);
        File.Copy(BundleSignature.PathOf(older), approver.File("in-use/knowledge.bundle.sig"), overwrite: true);

        Assert.Throws<BundleException>(() => Installed.Load());
    }

    [Fact]
    public void A_bundle_that_is_used_is_remembered_and_one_that_is_only_looked_at_is_not()
    {
        Install(7);
        var loaded = Installed.Load();
        File.Delete(approver.File("in-use/knowledge.bundle.version"));
        Installed.Load();
        Assert.False(File.Exists(approver.File("in-use/knowledge.bundle.version")));

        Installed.MarkUsed(loaded);

        Assert.Throws<BundleException>(() => Install(6));
    }

    [Fact]
    public void A_refused_bundle_leaves_the_one_in_use_as_it_was()
    {
        Install(7);
        var before = Directory.GetFiles(approver.File("in-use")).ToDictionary(file => file, File.ReadAllBytes);

        Assert.Throws<BundleException>(() => Installed.Install(approver.Bundle("unsigned.bundle", 9)));

        Assert.Equal(before, Directory.GetFiles(approver.File("in-use")).ToDictionary(file => file, File.ReadAllBytes));
    }

    [Fact]
    public void A_withdrawn_source_does_not_speak_until_a_newer_bundle_settles_it()
    {
        Install(7);
        Installed.Withdrawals.Add(new Withdrawal("paspoort", 7));
        Installed.Withdrawals.Add(new Withdrawal("paspoort", 7));

        var loaded = Installed.Load();
        Assert.Equal(["rijbewijs"], loaded.Bundle.Sources.Select(source => source.Id));
        Assert.Equal(["rijbewijs"], loaded.Bundle.Passages.Select(passage => passage.Source.Id));
        Assert.Equal(1, loaded.Withdrawn);

        Install(8);
        Assert.Equal(2, Installed.Load().Bundle.Sources.Count);
    }

    [Fact]
    public void A_withdrawal_can_be_undone()
    {
        Install(7);
        Installed.Withdrawals.Add(new Withdrawal("paspoort", 7));
        Installed.Withdrawals.Remove("paspoort");

        Assert.Equal(2, Installed.Load().Bundle.Sources.Count);
    }

    [Theory]
    [InlineData("paspoort\n")]
    [InlineData("x paspoort\n")]
    [InlineData("-1 paspoort\n")]
    public void A_damaged_list_of_withdrawals_stops_the_kiosk_from_speaking(string content)
    {
        Install(7);
        File.WriteAllText(Installed.Withdrawals.Path, content);

        Assert.Contains("withdrawn", Assert.Throws<BundleException>(() => Installed.Load()).Message, StringComparison.Ordinal);
    }

    private void Install(long version) => Installed.Install(approver.Sign(approver.Bundle($"{version}.bundle", version)));
}
