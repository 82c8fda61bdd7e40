using System.Text;

namespace Kiosk.Desk.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kiosk-desk-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The files that hold this text somewhere.</summary>
    public IReadOnlyList<string> FilesWith(string text) =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(file => System.IO.File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
