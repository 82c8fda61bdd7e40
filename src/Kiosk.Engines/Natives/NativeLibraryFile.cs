using System.Runtime.InteropServices;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Natives;

/// <summary>One loaded library.</summary>
internal sealed class NativeLibraryFile(string path, nint handle)
{
    public string Path { get; } = path;

    /// <summary>The address of an exported function.</summary>
    /// <exception cref="EngineException">The library does not export it.</exception>
    public nint Function(string name) =>
        NativeLibrary.TryGetExport(handle, name, out var address)
            ? address
            : throw new EngineException(
                $"'{Path}' has no function '{name}': it is another library or version. Remove it and run './kiosk natives'.");
}
