namespace Kiosk.Host.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string StarterKnowledge { get; } = Path.Combine(Root, "seeds", "lindewaard");

    public static string QuestionSets { get; } = Path.Combine(Root, "seeds", "eval");

    public static string SampleQuestions { get; } = Path.Combine(Root, "seeds", "questions");

    /// <summary>Spoken questions that no model was trained on and no setting was chosen by.</summary>
    public static string HeldOutSpeech { get; } = Path.Combine(Root, "tests", "data", "speech");

    /// <summary>A recording by its file name, of the sample questions or of the held-out speech.</summary>
    public static string RecordingOf(string name) =>
        new[] { SampleQuestions, HeldOutSpeech }.Select(folder => Path.Combine(folder, name)).First(File.Exists);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Kiosk.sln.");
    }
}
