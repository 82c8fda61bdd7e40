namespace Kiosk.Host.Evaluation;

/// <summary>What could not be read or asked, each with its file and line. Only the first are kept; all are counted.</summary>
internal sealed class SetProblems
{
    private const int MaxKept = 100;

    private readonly List<string> kept = [];

    public int Count { get; private set; }

    public IEnumerable<string> Lines => Count > kept.Count ? [.. kept, $"and {Count - kept.Count} more."] : kept;

    public void Add(string file, string message) => AddLine($"{file}: {message}");

    public void Add(string file, int line, string message) => AddLine($"{file}:{line}: {message}");

    private void AddLine(string line)
    {
        Count++;
        if (kept.Count < MaxKept)
        {
            kept.Add(PrintableText.Of(line));
        }
    }
}
