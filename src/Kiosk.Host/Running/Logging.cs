using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Desk.Enrolment;
using Kiosk.Desk.OpenKlant;
using Kiosk.Desk.Store;
using Kiosk.Host.Settings;
using Kiosk.Storage.Handovers;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Kiosk.Host.Running;

/// <summary>The service's log: to standard output, from where journald takes it.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Names the part and what was wrong. Messages of faults that are not ours may quote input, so they stay out.</summary>
    public static void PartFailed(this Serilog.ILogger log, Part part, Exception exception) =>
        log.Error("{Part} failed: {Reason}", part, IsToldSafely(exception) ? exception.Message : exception.GetType().Name + exception.StackTrace);

    /// <summary>What the log may say of a fault, on one line: messages of databases may quote what they were given.</summary>
    public static string ReasonOf(Exception exception) => IsToldSafely(exception) ? exception.Message.ReplaceLineEndings(" ") : exception.GetType().Name;

    private static bool IsToldSafely(Exception exception) => exception
        is EngineException or AudioDeviceException or OutboxException or DeskStoreException or IdentityException or OpenKlantException or HttpRequestException;

    public static Logger Create(LogOptions options)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(Enum.Parse<LogEventLevel>(options.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Enrich.With<WithoutPath>();
        var isText = options.Format == "text" || (options.Format == "auto" && !Console.IsOutputRedirected);
        return isText
            ? configuration.WriteTo.Console(outputTemplate: Template, formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger()
            : configuration.WriteTo.Console(new JsonFormatter(renderMessage: true)).CreateLogger();
    }

    /// <summary>The web server adds the path as it was called, which may be anything.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
