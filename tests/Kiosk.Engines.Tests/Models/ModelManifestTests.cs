using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Kiosk.Core.Speech;
using Kiosk.Engines.Models;

namespace Kiosk.Engines.Tests.Models;

public class ModelManifestTests
{
    private const string Hash = "6ebe60fe0605b37c0a539cbf8cd4a3b7aa2996eef7ebcb34ba9884644da97480";

    private static readonly string Repository = RepositoryRoot();

    private static readonly ModelManifest Shipped = ModelManifest.Read(Path.Combine(Repository, "models", "manifest.json"));

    [Fact]
    public void Every_role_that_the_kiosk_needs_at_least_has_a_shipped_model() =>
        Assert.Equal(
            [ModelRole.Transcriber, ModelRole.VoiceActivity],
            Shipped.Entries.Where(entry => entry.IsShipped).Select(entry => entry.Role));

    [Fact]
    public void European_language_models_come_first() =>
        Assert.Equal("eurollm-1.7b", Shipped.Entries.First(entry => entry.Role == ModelRole.LanguageModel).Name);

    [Fact]
    public void Every_voice_comes_with_its_settings() =>
        Assert.All(
            Shipped.Entries.Where(entry => entry.Role == ModelRole.Voice),
            voice => Assert.Equal([voice.File, voice.File + ".json"], voice.Files.Select(file => file.File)));

    [Fact]
    public void The_shipped_model_in_the_repository_is_the_one_of_the_manifest()
    {
        var entry = Shipped.Find("whisper-demo-nl")!;
        var packed = File.ReadAllBytes(Path.Combine(Repository, "models", entry.Packed!.File));
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            gzip.CopyTo(unpacked);
        }

        Assert.Equal((entry.Packed.Bytes, entry.Packed.Sha256), (packed.Length, Sha256(packed)));
        Assert.Equal((entry.Bytes, entry.Sha256), (unpacked.Length, Sha256(unpacked.ToArray())));
    }

    [Fact]
    public void An_entry_is_read_whole()
    {
        var entry = Assert.Single(Parse(Entry()).Entries);

        Assert.Equal(("a", ModelRole.Voice, "a.onnx"), (entry.Name, entry.Role, entry.File));
        Assert.Equal(new Uri("https://example.org/a.onnx"), entry.Url);
        Assert.Equal((5L, Hash), (entry.Bytes, entry.Sha256));
    }

    [Theory]
    [InlineData("\"voice\"", "\"singer\"", "role")]
    [InlineData("\"voice\"", "0", "role")]
    [InlineData("https://", "http://", "https")]
    [InlineData("\"a.onnx\"", "\"../a.onnx\"", "plain file name")]
    [InlineData("\"a.onnx\"", "\"b/a.onnx\"", "plain file name")]
    [InlineData("\"a.onnx\"", "\".a\"", "plain file name")]
    [InlineData("\"a.onnx\"", "\"\"", "plain file name")]
    [InlineData("\"bytes\":5", "\"bytes\":0", "bytes")]
    [InlineData("\"bytes\":5", "\"bytes\":\"5\"", "bytes")]
    [InlineData("6ebe", "6EBE", "lower case")]
    [InlineData("6ebe", "6eb", "64")]
    [InlineData("[\"nl\"]", "[]", "language")]
    [InlineData("[\"nl\"]", "[\"dutch\"]", "language")]
    [InlineData("[\"nl\"]", "null", "languages")]
    [InlineData("\"MIT\"", "\" \"", "licence")]
    [InlineData("\"name\":\"a\",", "", "name")]
    [InlineData("\"note\":\"\"", "\"note\":\"\",\"size\":1", "size")]
    [InlineData("\"name\":\"a\",", "\"name\":\"a\",\"name\":\"b\",", "name")]
    [InlineData("\"url\":\"https://example.org/a.onnx\"", "\"url\":null", "url")]
    public void A_wrong_entry_is_refused_by_name(string right, string wrong, string named)
    {
        var error = Assert.Throws<FormatException>(() => Parse(Entry().Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(named, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_name_or_file_that_stands_in_it_twice_is_refused()
    {
        Assert.Throws<FormatException>(() => Parse(Entry() + "," + Entry().Replace("\"a.onnx\"", "\"b.onnx\"", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => Parse(Entry() + "," + Entry().Replace("\"a\"", "\"b\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"models\":[null]}")]
    [InlineData("{\"models\":null}")]
    [InlineData("not json")]
    public void What_is_no_manifest_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ModelManifest.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void More_models_than_allowed_are_refused() =>
        Assert.Throws<FormatException>(() => Parse(string.Join(',', Enumerable.Repeat(Entry(), 201))));

    [Fact]
    public void A_missing_manifest_is_named()
    {
        var error = Assert.Throws<EngineException>(() => ModelManifest.Read("/nowhere/manifest.json"));

        Assert.Contains("/nowhere/manifest.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_too_large_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, new string(' ', (1 << 20) + 1));

        Assert.Contains("larger", Assert.Throws<EngineException>(() => ModelManifest.Read(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    private static string Entry() =>
        $$"""{"name":"a","role":"voice","file":"a.onnx","url":"https://example.org/a.onnx","bytes":5,"sha256":"{{Hash}}","licence":"MIT","languages":["nl"],"demonstration":false,"note":""}""";

    private static ModelManifest Parse(string entries) =>
        ModelManifest.Parse(Encoding.UTF8.GetBytes($$"""{"models":[{{entries}}]}"""));

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
