namespace Kiosk.Host.Doctor;

/// <summary>
/// The checks of 'kiosk doctor' that nobody hears, in the running service: at the start, and every night. What it finds
/// is logged; it is about the device and never about a citizen.
/// </summary>
internal sealed class SelfTest(IReadOnlyList<Check> checks, DoctorOptions options, TimeProvider time, Serilog.ILogger log)
    : BackgroundService
{
    /// <summary>When the service has started and the parts are warm.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, time, stoppingToken);
        // By the hour, and not once for a whole day ahead: the clock may step.
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken) && time.GetLocalNow().Hour != options.NightHour)
            {
            }
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        // On a thread of its own: reading every model takes a while, and nobody waits for it.
        var results = await Task.Run(() => Examination.RunAsync(checks, cancellationToken), cancellationToken);
        foreach (var (name, finding) in results.Where(result => result.Finding.Verdict == Verdict.Ill))
        {
            log.Warning("Self-test: {Check:l} is ill: {Said:l}. {Remedy:l}", name, finding.Said, finding.Remedy);
        }

        log.Information("Self-test: {Ill} of {Checks} checks are ill", results.Count(result => result.Finding.Verdict == Verdict.Ill), results.Count);
    }
}
