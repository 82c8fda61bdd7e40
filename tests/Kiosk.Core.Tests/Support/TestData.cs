namespace Kiosk.Core.Tests.Support;

/// <summary>Files that tests read: samples in the repository, and real material that lies outside of it.</summary>
internal static class TestData
{
    public static string Repository { get; } = RepositoryRoot();

    /// <summary>The repository's own samples of each import format.</summary>
    public static string Import { get; } = Path.Combine(Repository, "tests", "data", "import");

    /// <summary>A text that lies beside the tests which read it.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(TestData).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd());
    }

    /// <summary>One example a line.</summary>
    public static string[] Examples(string name) => [.. Lines(name).Where(line => line.Length > 0)];

    /// <summary>A file of the real material; without it the test is skipped, visibly.</summary>
    public static string Real(string file)
    {
        var folder = Environment.GetEnvironmentVariable("KIOSK_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "KIOSK_TEST_DATA is not set: it names the folder with real catalogues and product texts.");
        var path = Path.Combine(folder!, file);
        Assert.SkipUnless(File.Exists(path), $"{path} is missing.");
        return path;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Kiosk.sln.");
    }
}
