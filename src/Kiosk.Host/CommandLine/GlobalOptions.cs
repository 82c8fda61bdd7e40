using System.CommandLine;

namespace Kiosk.Host.CommandLine;

/// <summary>Options that every verb takes.</summary>
internal static class GlobalOptions
{
    public static readonly Option<FileInfo?> Config = new("--config")
    {
        Description = "A settings file (JSON) on top of the default settings.",
        Recursive = true,
    };

    public static readonly Option<FileInfo?> Knowledge = new("--knowledge")
    {
        Description = "The knowledge bundle to answer from.",
        Recursive = true,
    };

    public static readonly Option<DirectoryInfo?> Models = new("--models")
    {
        Description = "The folder that holds the models.",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Tell more, and show where an error came from.",
        Recursive = true,
    };
}
