namespace Kiosk.Host.Doctor;

/// <summary>What one check found.</summary>
internal sealed record CheckReport(string Name, Finding Finding);

/// <summary>Runs checks one after the other.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<CheckReport>> RunAsync(IEnumerable<Check> checks, CancellationToken cancellationToken)
    {
        var results = new List<CheckReport>();
        foreach (var check in checks)
        {
            results.Add(new CheckReport(check.Name, await FindAsync(check, cancellationToken)));
        }

        return results;
    }

    private static async Task<Finding> FindAsync(Check check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Ill($"can't be looked at: {exception.Message}", "Run it as the user of the service, or as root.");
        }
    }
}
