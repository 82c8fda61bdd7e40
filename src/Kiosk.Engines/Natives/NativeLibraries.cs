using System.Runtime.InteropServices;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Natives;

/// <summary>
/// The folder of native engines, laid out as natives/README.md tells. A library stays loaded until the process
/// ends: engines keep threads and thread-local data that do not survive unloading.
/// </summary>
public sealed class NativeLibraries(string folder)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string EnvironmentVariable = "KIOSK_NATIVES";

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Opens the first of the files that is there.</summary>
    /// <param name="relativePaths">Paths inside the folder, best first.</param>
    /// <exception cref="EngineException">None is there, or the one that is cannot be loaded.</exception>
    internal NativeLibraryFile Open(params ReadOnlySpan<string> relativePaths)
    {
        foreach (var relativePath in relativePaths)
        {
            var path = Path.Combine(Folder, relativePath);
            if (File.Exists(path))
            {
                return Open(path);
            }
        }

        throw new EngineException(
            $"'{Path.Combine(Folder, relativePaths[0])}' is missing: run './kiosk natives', or set {EnvironmentVariable} to the folder that holds it.");
    }

    private static NativeLibraryFile Open(string path)
    {
        try
        {
            return new NativeLibraryFile(path, NativeLibrary.Load(path));
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new EngineException(
                $"'{path}' is no library that this {RuntimeInformation.ProcessArchitecture} processor can load: remove it and run './kiosk natives'.", exception);
        }
    }
}
