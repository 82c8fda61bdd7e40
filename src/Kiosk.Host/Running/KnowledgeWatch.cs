using Kiosk.Core.Conversation;
using Kiosk.Storage;

namespace Kiosk.Host.Running;

/// <summary>Looks once a second whether the knowledge on this device changed, and tells when it went or came back.</summary>
internal sealed class KnowledgeWatch(
    KnowledgeInUse knowledge, Action<KioskEvent> report, TimeProvider time, Serilog.ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Attempt(knowledge.MarkUsed, "Which knowledge is in use can't be remembered");
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var before = knowledge.Answerer;
            Attempt(Look, "The knowledge on this device is refused");
            if (before is null != knowledge.Answerer is null)
            {
                report(before is null ? new PartBack(Part.Knowledge) : new PartLost(Part.Knowledge));
            }
        }
    }

    private void Look()
    {
        if (knowledge.Refresh() is { } loaded)
        {
            log.Information("Knowledge in use: {Approval:l}, {Withdrawn} sources withdrawn", loaded.Approval.Describe(), loaded.Withdrawn);
            knowledge.MarkUsed();
        }
    }

    private void Attempt(Action work, string otherwise)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is BundleException or IOException or UnauthorizedAccessException)
        {
            log.Error("{Otherwise:l}: {Reason:l}", otherwise, exception.Message);
        }
    }
}
