using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kiosk.Engines.Models;
using Kiosk.Host.Models;

namespace Kiosk.Host.Tests.Models;

/// <summary>A models folder of its own, with a manifest of three models, that is removed at the end.</summary>
internal sealed class ModelFolder : IDisposable
{
    public ModelFolder()
    {
        Path = Directory.CreateTempSubdirectory("kiosk-models-").FullName;
        Store = new ModelStore(Path, Manifest());
    }

    /// <summary>The file of the model 'small'.</summary>
    public static byte[] Small { get; } = Bytes(300_000, 1);

    /// <summary>The file of the model 'demo', which is shipped.</summary>
    public static byte[] Demo { get; } = Bytes(1000, 2);

    /// <summary>Both files of the model 'voice', for which the manifest has no hashes.</summary>
    public static byte[] Voice { get; } = Bytes(2000, 3);

    public string Path { get; }

    public ModelStore Store { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, byte[] content) => System.IO.File.WriteAllBytes(File(name), content);

    /// <summary>The files of the folder, without those it is told to leave out.</summary>
    public IEnumerable<string> Names() => Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path)).Order();

    public ModelInstaller Installer(
        long freeBytes = long.MaxValue, DownloadPatience? patience = null, Action<string, DownloadProgress>? progress = null)
    {
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new Download(client, patience ?? new DownloadPatience(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(1), 3), TimeProvider.System);
        return new ModelInstaller(Store, new InstallTools(
            download, _ => freeBytes, file => new Told(value => progress?.Invoke(file, value))));
    }

    public async Task InstallAsync(string name, string? from, ModelInstaller? installer = null, params (string File, string Hash)[] hashes)
    {
        var entry = Store.Get(name);
        await (installer ?? Installer()).InstallAsync(
            entry, ModelSource.Of(entry, from), hashes.ToDictionary(item => item.File, item => item.Hash), TestContext.Current.CancellationToken);
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Bytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static ModelManifest Manifest() => ModelManifest.Parse(Encoding.UTF8.GetBytes($$$"""
        {"models":[
        {"name":"demo","role":"transcriber","file":"demo.bin","url":null,"bytes":1000,"sha256":{{{Quoted(Demo)}}},"licence":"EUPL-1.2",
         "languages":["nl"],"demonstration":true,"note":"","packed":{"file":"demo.bin.gz","url":null,"bytes":null,"sha256":null}},
        {"name":"small","role":"transcriber","file":"small.bin","url":"https://example.org/small.bin","bytes":300000,"sha256":{{{Quoted(Small)}}},
         "licence":"MIT","languages":["nl","mul"],"demonstration":false,"note":""},
        {"name":"voice","role":"voice","file":"voice.onnx","url":"https://example.org/voice.onnx","bytes":2000,"sha256":null,"licence":"CC0-1.0",
         "languages":["nl"],"demonstration":false,"note":"","companions":[{"file":"voice.onnx.json","url":null,"bytes":null,"sha256":null}]}
        ]}
        """));

    private static string Quoted(byte[] content) => JsonSerializer.Serialize(Hash(content));

    private sealed class Told(Action<DownloadProgress> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value);
    }
}
