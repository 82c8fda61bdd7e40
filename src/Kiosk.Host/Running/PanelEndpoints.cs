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
        app.MapGet("/events", async context =>
        {
            using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
            await PanelEvents.WriteAsync(panel.Display, context.Response, closed.Token);
        });
        if (panel.Sound is { } sound)
        {
            SoundEndpoint.Map(app, sound);
        }

        app.MapPost("/buttons/{button}", (string button) => Post(panel, button, pressed => new ButtonPressed(pressed)));
        app.MapPost("/buttons/{button}/released", (string button) => Post(panel, button, released => new ButtonReleased(released)));
        app.MapPost("/questions", (TypedQuestion question) => Ask(panel, question));
    }

    private static IResult Post(Panel panel, string button, Func<Button, KioskEvent> happened)
    {
        if (!Enum.TryParse<Button>(button, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return TypedResults.NotFound($"There is no button '{button}'; there are {string.Join(", ", Enum.GetNames<Button>())}.");
        }

        panel.Post(happened(known));
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

    internal sealed record TypedQuestion(string Text);
}
