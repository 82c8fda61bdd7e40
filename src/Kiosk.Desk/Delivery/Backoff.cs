namespace Kiosk.Desk.Delivery;

/// <summary>
/// How long to wait after each failure: twice as long each time up to a limit, and by chance between half of that and all
/// of it, so that the kiosks of a town do not all return at once.
/// </summary>
/// <param name="chance">A number from 0 to 1 for each wait.</param>
public sealed class Backoff(Func<double> chance)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int failures;

    public TimeSpan Next()
    {
        var longest = First * Math.Pow(2, Math.Min(failures++, 10));
        return (longest < Longest ? longest : Longest) * (0.5 + (chance() / 2));
    }

    public void Reset() => failures = 0;
}
