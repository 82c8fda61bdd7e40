using Kiosk.Core.Knowledge;
using Kiosk.Storage.Signing;

namespace Kiosk.Storage.Tests.Support;

/// <summary>Someone who makes bundles and approves them, with a folder of their own.</summary>
internal sealed class Approver : IDisposable
{
    private const string Key = "j-de-vries";

    private readonly string folder = Directory.CreateTempSubdirectory("kiosk-approver-").FullName;

    public Approver() => Public = ApproverKey.Create(File(Key), passphrase: null);

    public ApproverKey Public { get; }

    public BundleTrust Trust => new([Public], null);

    public string File(string name) => Path.Combine(folder, name);

    /// <returns>The path of an unsigned bundle with the sources 'paspoort' and 'rijbewijs'.</returns>
    public string Bundle(string name, long version = 7)
    {
        var municipality = new Municipality("gemeente Voorbeeld", "https://www.gemeente.example", "088 - 000 00 00", ["Voorbeeld"]);
        Source[] sources = [Source("paspoort"), Source("rijbewijs")];
        BundleFile.Write(
            new KnowledgeBundle(version, municipality, sources, [.. sources.Select(source => new Passage(source, "Kosten", [$"Een {source.Id} kost € 50."]))]),
            File(name));
        return File(name);
    }

    /// <returns>The same path.</returns>
    public string Sign(string bundle, long? replaces = null)
    {
        var version = BundleFile.Read(bundle).Version;
        using var key = ApproverKey.ReadPrivate(File(Key + ApproverKey.PrivateExtension), passphrase: null);
        BundleSignature.Create(new BundleStatement(BundleTrust.HashOf(bundle), version, replaces ?? version), key)
            .Write(BundleSignature.PathOf(bundle));
        return bundle;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Source Source(string id) =>
        new(id, $"Een {id}", $"https://www.gemeente.example/{id}", new DateOnly(2026, 1, 5), "Team Burgerzaken", id, [], []);
}
