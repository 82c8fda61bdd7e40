namespace Kiosk.Host.Evaluation;

/// <summary>How many of the questions were asked, on one line that is written over; only on a terminal.</summary>
internal sealed class EvaluationProgress(int total, TextWriter output, bool isTerminal)
{
    private int asked;

    public void Step()
    {
        asked++;
        if (isTerminal && (asked * 100L / total != (asked - 1) * 100L / total))
        {
            output.Write($"\rkiosk: {asked} of {total} questions asked{(asked == total ? "\n" : "")}");
            output.Flush();
        }
    }
}
