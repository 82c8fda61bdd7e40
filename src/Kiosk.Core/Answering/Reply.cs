using Kiosk.Core.Knowledge;

namespace Kiosk.Core.Answering;

/// <summary>What the kiosk says back. The set is closed: a new kind of reply is a decision, not an accident.</summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>Name in results and counts.</summary>
    public string Kind => GetType().Name;

    /// <summary>All sentences that are spoken, in order; each stands by itself.</summary>
    public abstract IReadOnlyList<string> Spoken { get; }

    /// <summary>ISO 639-1 code of the language that the sentences are in.</summary>
    public virtual string Language => "nl";

    /// <summary>Whether the reply ends with the offer to call a clerk.</summary>
    public virtual bool OffersHandover => false;
}

/// <summary>A source answers the question.</summary>
/// <param name="Passage">Where the sentences stand, letter for letter.</param>
/// <param name="Sentences">At most three, the asked thing first.</param>
/// <param name="HasMore">Whether the source says more about it.</param>
public sealed record Answer(Passage Passage, IReadOnlyList<string> Sentences, bool HasMore) : Reply
{
    public override IReadOnlyList<string> Spoken =>
        [.. Sentences, Phrases.SourceLine(Passage.Source), .. HasMore ? [Phrases.MoreOffer] : Array.Empty<string>()];
}

/// <summary>Two or three subjects fit about equally: one question that names them.</summary>
/// <param name="Topics">What it may be about.</param>
/// <param name="Question">What was asked, to be completed with the citizen's choice.</param>
public sealed record Clarification(IReadOnlyList<string> Topics, string Question) : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrases.WhichTopic(Topics)];
}

/// <summary>Another body does this: who, how to reach it, and a clerk for who is lost.</summary>
public sealed record Referral(Authority Authority) : Reply
{
    public override IReadOnlyList<string> Spoken => [.. Authority.Sentences, Phrases.ClerkOffer];

    public override bool OffersHandover => true;
}

/// <summary>Nothing in the sources answers it.</summary>
public sealed record NotFound : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrases.NotFound, Phrases.ClerkOffer];

    public override bool OffersHandover => true;
}

/// <summary>The words were not clear enough; from the second time on a clerk is offered.</summary>
/// <param name="Times">How often in a row, this one included.</param>
public sealed record NotUnderstood(int Times) : Reply
{
    public override IReadOnlyList<string> Spoken =>
        OffersHandover ? [Phrases.NotUnderstoodAgain, Phrases.ClerkOffer] : [Phrases.NotUnderstood];

    public override bool OffersHandover => Times > 1;
}

/// <summary>Danger to life, fire or violence now.</summary>
public sealed record Emergency : Reply
{
    public override IReadOnlyList<string> Spoken => Phrases.Emergency;

    public override bool OffersHandover => true;
}

/// <summary>What someone in distress needs; each has its own line or body that helps.</summary>
public enum DistressNeed
{
    /// <summary>Thoughts of death or suicide, one's own or of someone near.</summary>
    Suicide,

    /// <summary>Violence, abuse, neglect or stalking at home.</summary>
    Abuse,

    /// <summary>Without a home, or about to be.</summary>
    Eviction,

    /// <summary>Debts that someone is desperate about, or no money for food.</summary>
    Money,

    /// <summary>Any other despair.</summary>
    Despair,
}

/// <summary>Suicide, abuse, threatened eviction or despair: calm words and who helps, never an answer from a page.</summary>
public sealed record Distress(DistressNeed Need) : Reply
{
    public override IReadOnlyList<string> Spoken => [.. Phrases.Comfort(Need), Phrases.CallClerk];

    public override bool OffersHandover => true;
}

/// <summary>The citizen does not speak Dutch: one sentence in that language.</summary>
/// <param name="Heard">ISO 639-1 code of the language that was heard.</param>
public sealed record OtherLanguage(string Heard) : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrases.OnlyDutch(Language)];

    /// <summary>The language that was heard, or English when there is no sentence in it.</summary>
    public override string Language => Phrases.CanSayOnlyDutch(Heard) ? Heard : "en";

    public override bool OffersHandover => true;
}

/// <summary>Insults and nothing else: calm, without a lecture.</summary>
public sealed record Abuse : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrases.Calm, Phrases.ClerkOffer];

    public override bool OffersHandover => true;
}

/// <summary>A greeting, thanks or goodbye.</summary>
public sealed record Courtesy(string Phrase) : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrase];
}

/// <summary>A question about the kiosk itself.</summary>
public sealed record Meta(string Phrase) : Reply
{
    public override IReadOnlyList<string> Spoken => [Phrase];
}

/// <summary>The citizen tells the kiosk to do something; what is said with it depends on the order.</summary>
/// <param name="Phrase">What is said about the order, in Dutch; nothing when a reply in another language follows.</param>
/// <param name="Again">The reply that is said again after it, or null.</param>
public sealed record Command(KioskCommand Order, IReadOnlyList<string> Phrase, Reply? Again = null) : Reply
{
    public override IReadOnlyList<string> Spoken => [.. Phrase, .. Again?.Spoken ?? []];

    public override string Language => Again?.Language ?? base.Language;

    public override bool OffersHandover => Order == KioskCommand.Clerk;
}
