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
public sealed record Command(KioskCommand Order, IReadOnlyList<string> Phrase) : Reply
{
    public override IReadOnlyList<string> Spoken => Phrase;

    public override bool OffersHandover => Order == KioskCommand.Clerk;
}
