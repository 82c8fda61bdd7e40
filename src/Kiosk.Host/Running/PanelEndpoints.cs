using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Kiosk.Core.Conversation;
using Kiosk.Host.Running.Browser;

namespace Kiosk.Host.Running;

/// <summary>The kiosk's own page, as the web server gives it.</summary>
/// <param name="Post">Where presses and typed questions go.</param>
/// <param name="Sound">Takes the sound that the page offers; null when the kiosk wants none.</param>
internal sealed record Panel(
    Action<KioskEvent> Post, PanelDisplay Display, BrowserSound? Sound, Func<PanelFacts> Facts, Func<ServiceHealth> Health);

/// <summary>Captions, buttons and a field to type in, for this device only; see <see cref="PanelGuard"/>.</summary>
internal static class PanelEndpoints
{
    private const int MaxQuestionLength = 500;

    public static void Map(WebApplication app, Panel panel)
    {
        app.Use(PanelGuard.GuardAsync);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapGet("/health", () => TypedResults.Json(panel.Health()));
        app.MapGet("/panel", () => TypedResults.Json(panel.Facts()));
        app.MapGet("/events", (HttpContext context) =>
        {
            var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
            context.Response.RegisterForDispose(closed);
            return TypedResults.ServerSentEvents(Events(panel.Display, closed.Token));
        });
        if (panel.Sound is { } sound)
        {
            SoundEndpoint.Map(app, sound);
        }

        app.MapPost("/buttons/{button}", (string button) => Press(panel, button));
        app.MapPost("/questions", (TypedQuestion question) => Ask(panel, question));
    }

    private static IResult Press(Panel panel, string button)
    {
        if (!Enum.TryParse<Button>(button, ignoreCase: true, out var pressed) || !Enum.IsDefined(pressed))
        {
            return TypedResults.NotFound($"There is no button '{button}'; there are {string.Join(", ", Enum.GetNames<Button>())}.");
        }

        panel.Post(new ButtonPressed(pressed));
        return TypedResults.NoContent();
    }

    private static IResult Ask(Panel panel, TypedQuestion question)
    {
        if (string.IsNullOrWhiteSpace(question.Text) || question.Text.Length > MaxQuestionLength)
        {
            return TypedResults.BadRequest($"A question has 1 to {MaxQuestionLength} characters.");
        }

        panel.Post(new QuestionTyped(question.Text));
        return TypedResults.NoContent();
    }

    private static async IAsyncEnumerable<SseItem<PanelLine>> Events(
        PanelDisplay display, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in display.FollowAsync(cancellationToken))
        {
            yield return new SseItem<PanelLine>(line, line.Kind);
        }
    }

    internal sealed record TypedQuestion(string Text);
}
