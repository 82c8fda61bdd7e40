using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using Kiosk.Desk.OpenKlant;
using Kiosk.Desk.Store;

namespace Kiosk.Host.Settings;

/// <summary>The municipality's contact system (Open Klant 2, Klantinteracties API 0.9), where a desk writes closed handovers down.</summary>
public sealed class OpenKlantOptions
{
    private const int MaxAnswerBytes = 1024 * 1024;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Address of the API, such as https://openklant.gemeente.example/klantinteracties/api/v1; empty for none.</summary>
    [Required(AllowEmptyStrings = true), SecureAddress]
    public string Url { get; set; } = "";

    /// <summary>File that holds the token and nothing else; only the desk's account should be able to read it.</summary>
    [Required(AllowEmptyStrings = true)]
    public string TokenFile { get; set; } = "";

    /// <summary>The channel of the contacts (kanaal).</summary>
    [Length(1, 50)]
    public string Channel { get; set; } = "Kiosk";

    /// <summary>Outcomes after which somebody still has to do something, and gets a task (internetaak), with commas between them.</summary>
    [Required(AllowEmptyStrings = true), OutcomeNames]
    public string TaskFor { get; set; } = nameof(Outcome.Callback);

    /// <summary>What the task asks for (gevraagdeHandeling); {ticket}, {place} and {kiosk} are filled in.</summary>
    [Length(1, 200)]
    public string Task { get; set; } = "Bel de inwoner terug die met nummer {ticket} bij de kiosk was ({place}).";

    /// <summary>Id (UUID) of the actor, such as a department, that gets the tasks; empty for nobody.</summary>
    [RegularExpression("([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?")]
    public string Assignee { get; set; } = "";

    internal ContactMapping Mapping => new(
        Channel, OutcomeNamesAttribute.Read(TaskFor)!.ToHashSet(), Task, Assignee.Length == 0 ? null : Guid.Parse(Assignee));

    /// <exception cref="SettingsException">The file with the token can't be read.</exception>
    internal HttpClient CreateClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Url.TrimEnd('/') + "/"),
            Timeout = Timeout,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", SecretFile.Read("OpenKlant:TokenFile", TokenFile));
        return client;
    }
}

/// <summary>Allows the outcomes that a clerk gives, with commas between them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OutcomeNamesAttribute()
    : ValidationAttribute("it must hold some of Answered, Appointment, Referred, Callback and Gone, with commas between them")
{
    public override bool IsValid(object? value) => Read(value as string ?? "") is not null;

    /// <returns>Null when a name is none of them.</returns>
    public static IReadOnlyList<Outcome>? Read(string names)
    {
        var read = names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse<Outcome>(name, out var outcome) && outcome <= Outcome.Gone ? outcome : (Outcome?)null).ToList();
        return read.Contains(null) ? null : [.. read.Select(outcome => outcome!.Value)];
    }
}
