using Kiosk.Core.Knowledge.Importing;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>A line for every thousand records, so that nobody takes long work for a hung program.</summary>
internal sealed class ImportProgressLine(TextWriter output) : IProgress<ImportProgress>
{
    private const int Step = 1000;

    public void Report(ImportProgress value)
    {
        if (value.Records % Step == 0)
        {
            output.WriteLine($"kiosk: {value.Records} records read, file {value.Files} of {value.TotalFiles}");
        }
    }
}
