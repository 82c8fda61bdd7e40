using Kiosk.Storage.Signing;
using Kiosk.Storage.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Kiosk.Storage.Tests.Signing;

public sealed class BundleTrustTests : IDisposable
{
    private readonly Approver approver = new();

    public void Dispose() => approver.Dispose();

    [Fact]
    public void What_an_approver_signed_is_accepted()
    {
        var approved = approver.Trust.Check(approver.Sign(approver.Bundle("a.bundle")));

        Assert.Equal(("j-de-vries", 7L, false), (approved.Approver, approved.Statement.Version, approved.IsDemonstration));
    }

    [Fact]
    public void An_unsigned_bundle_is_refused()
    {
        Assert.Contains("kiosk knowledge sign", Refusal(approver.Bundle("a.bundle")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_price_is_refused()
    {
        var bundle = approver.Sign(approver.Bundle("a.bundle"));
        using (var connection = new SqliteConnection($"Data Source={bundle};Pooling=False"))
        {
            connection.Open();
            using var command = new SqliteCommand("UPDATE passage SET sentences = replace(sentences, '50', '5')", connection);
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        Assert.Contains("altered", Refusal(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_flipped_bit_of_bundle_or_signature_is_refused()
    {
        var bundle = approver.Sign(approver.Bundle("a.bundle"));
        var random = new Random(1);
        foreach (var path in (string[])[bundle, BundleSignature.PathOf(bundle)])
        {
            var whole = File.ReadAllBytes(path);
            for (var attempt = 0; attempt < 200; attempt++)
            {
                var changed = whole.ToArray();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, changed);

                Assert.ThrowsAny<BundleException>(() => approver.Trust.Check(bundle));
            }

            File.WriteAllBytes(path, whole);
        }

        approver.Trust.Check(bundle);
    }

    [Fact]
    public void A_stranger_s_signature_is_refused()
    {
        using var stranger = new Approver();

        Assert.Contains("does not trust", Refusal(stranger.Sign(stranger.Bundle("a.bundle"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_who_writes_down_the_approver_s_fingerprint_is_refused()
    {
        using var stranger = new Approver();
        var bundle = stranger.Sign(stranger.Bundle("a.bundle"));
        var path = BundleSignature.PathOf(bundle);
        File.WriteAllText(path, File.ReadAllText(path).Replace(stranger.Public.Fingerprint, approver.Public.Fingerprint, StringComparison.Ordinal));

        Assert.Contains("does not trust", Refusal(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_of_another_bundle_does_not_fit()
    {
        var (one, other) = (approver.Sign(approver.Bundle("a.bundle", 7)), approver.Bundle("b.bundle", 8));
        File.Copy(BundleSignature.PathOf(one), BundleSignature.PathOf(other));

        Assert.Contains("altered", Refusal(other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_demonstration_key_is_accepted_only_where_it_is_set()
    {
        var bundle = approver.Sign(approver.Bundle("a.bundle"));

        Assert.True(new BundleTrust([], approver.Public).Check(bundle).IsDemonstration);
        Assert.Throws<BundleException>(() => new BundleTrust([], null).Check(bundle));
    }

    [Fact]
    public void A_journal_beside_the_bundle_changes_nothing()
    {
        var bundle = approver.Sign(approver.Bundle("a.bundle"));
        File.WriteAllBytes(bundle + "-wal", File.ReadAllBytes(bundle));
        File.WriteAllBytes(bundle + "-journal", File.ReadAllBytes(bundle));

        Assert.Equal(2, BundleFile.Read(bundle).Sources.Count);
    }

    [Fact]
    public void Keys_are_read_from_a_folder_by_name()
    {
        File.WriteAllText(approver.File("readme.txt"), "no key");

        var trust = BundleTrust.Load(Path.GetDirectoryName(approver.File("x"))!, "");

        Assert.Equal([approver.Public.Fingerprint], trust.Approvers.Select(key => key.Fingerprint));
        Assert.Empty(BundleTrust.Load(approver.File("nowhere"), "").Approvers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    [InlineData("no key at all")]
    public void A_key_that_is_none_is_named(string content)
    {
        File.WriteAllText(approver.File("kapot.pub"), content);

        var error = Assert.Throws<BundleException>(() => ApproverKey.ReadPublic(approver.File("kapot.pub")));
        Assert.Contains("kapot.pub", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_never_overwritten_and_its_private_half_is_for_its_owner_only()
    {
        var path = approver.File("new");
        ApproverKey.Create(path, "geheim");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path + ".key"));
        Assert.Throws<BundleException>(() => ApproverKey.Create(path, null));
        Assert.Throws<BundleException>(() => ApproverKey.ReadPrivate(path + ".key", "verkeerd"));
        Assert.Throws<BundleException>(() => ApproverKey.ReadPrivate(path + ".key", null));
        Assert.Throws<BundleException>(() => ApproverKey.ReadPrivate(path + ".pub", null));
        using var key = ApproverKey.ReadPrivate(path + ".key", "geheim");
    }

    private string Refusal(string bundle) => Assert.Throws<BundleException>(() => approver.Trust.Check(bundle)).Message;
}
