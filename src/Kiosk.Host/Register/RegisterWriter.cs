using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Engines.Models;
using Kiosk.Host.CommandLine;

namespace Kiosk.Host.Register;

/// <summary>
/// Describes the kiosk as it is configured, in the Dutch of level B1 that the register asks for. What only the
/// municipality knows comes from its settings; the rest from the knowledge and the models in use.
/// </summary>
internal static class RegisterWriter
{
    /// <exception cref="WorkFailedException">A setting is missing that the register requires.</exception>
    public static RegisterEntry Write(KnowledgeBundle bundle, IReadOnlyList<ModelEntry> models, RegisterOptions options)
    {
        if (options.Contact.Length == 0)
        {
            throw new WorkFailedException(
                "Register:Contact is not set; the register requires an e-mail address or website where citizens can ask about the entry.");
        }

        return new RegisterEntry
        {
            Name = "Vragen beantwoorden met een spraakkiosk aan de balie",
            ShortDescription =
                "Een kiosk in de hal luistert naar een vraag van een inwoner en geeft een kort antwoord uit teksten die de gemeente heeft "
                + "goedgekeurd. Met een knop komt er een medewerker. De kiosk neemt geen besluiten.",
            Organization = Capitalised(bundle.Municipality.Name),
            Status = options.Status,
            BeginMonth = OrNull(options.BeginMonth),
            Contact = options.Contact,
            Website = OrNull(options.Website),
            PublicationCategory = options.Category,
            Goal = RegisterTexts.Goal,
            Proportionality = RegisterTexts.Proportionality,
            HumanIntervention = RegisterTexts.HumanIntervention,
            Risks = RegisterTexts.Risks,
            LawfulBasis = RegisterTexts.LawfulBasis,
            ImpactAssessments = options.ImpactAssessment.Length == 0
                ? null
                : [new ImpactAssessment("Data Protection Impact Assessment (DPIA)", options.ImpactAssessment)],
            SourceData = SourceData(bundle),
            MethodsAndModels = Paragraphs([.. RegisterTexts.Methods, ModelsInUse(models)]),
            Provider = OrNull(options.Provider),
            SourceCode = OrNull(options.SourceCode),
        };
    }

    private static string SourceData(KnowledgeBundle bundle)
    {
        var dates = bundle.Sources.Select(source => source.Modified).Order().ToList();
        var age = dates is [var oldest, .., var newest]
            ? $" De oudste tekst is van {Phrases.Date(oldest)}, de nieuwste van {Phrases.Date(newest)}."
            : "";
        return Paragraphs(
        [
            $"Antwoorden komen uit {bundle.Sources.Count} teksten van de gemeente (versie {bundle.Version}).{age}",
            .. RegisterTexts.PersonalData,
        ]);
    }

    private static string ModelsInUse(IReadOnlyList<ModelEntry> models) => models.Count == 0
        ? "Er is geen model in gebruik."
        : $"Modellen in gebruik: {string.Join("; ", models.Select(model => $"{model.Name} ({Work(model.Role)}, licentie {model.Licence})"))}.";

    private static string Work(ModelRole role) => role switch
    {
        ModelRole.Transcriber => "spraakherkenning",
        ModelRole.Voice => "stem",
        ModelRole.VoiceActivity => "herkent of iemand spreekt",
        ModelRole.LanguageModel => "taalmodel",
        _ => "zoeken",
    };

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    private static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
