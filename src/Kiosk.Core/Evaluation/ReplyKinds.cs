using Kiosk.Core.Answering;

namespace Kiosk.Core.Evaluation;

/// <summary>The names of the replies, as <see cref="Reply.Kind"/> gives them.</summary>
public static class ReplyKinds
{
    public const string Answer = nameof(Answer);
    public const string Referral = nameof(Referral);
    public const string NotFound = nameof(NotFound);
    public const string Emergency = nameof(Emergency);
    public const string Distress = nameof(Distress);
    public const string OtherLanguage = nameof(OtherLanguage);

    /// <summary>Every kind there is, in the order in which tables list them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Answer, "Clarification", Referral, NotFound, "NotUnderstood", Emergency, Distress, OtherLanguage, "Courtesy", "Meta",
        "Command", "Abuse",
    ];

    /// <summary>Whether the reply calls for help at once.</summary>
    public static bool IsAlarm(string reply) => reply is Emergency or Distress;

    /// <summary>Whether the reply says that no source of the municipality answers.</summary>
    internal static bool IsRefusal(string reply) => reply is NotFound or Referral;
}
