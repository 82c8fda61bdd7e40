using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Speech;
using Kiosk.Host.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Kiosk.Host.Running;

/// <summary>The service's log: to standard output, from where journald takes it.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Names the part and what was wrong. Messages of faults that are not ours may quote input, so they stay out.</summary>
    public static void PartFailed(this Serilog.ILogger log, Part part, Exception exception) =>
        log.Error("{Part} failed: {Reason}", part, exception is EngineException or AudioDeviceException
            ? exception.Message
            : exception.GetType().Name + exception.StackTrace);

    public static Serilog.Core.Logger Create(LogOptions options)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(Enum.Parse<LogEventLevel>(options.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning);
        var isText = options.Format == "text" || (options.Format == "auto" && !Console.IsOutputRedirected);
        return isText
            ? configuration.WriteTo.Console(outputTemplate: Template, formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger()
            : configuration.WriteTo.Console(new JsonFormatter(renderMessage: true)).CreateLogger();
    }
}
