using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Conversation;

/// <summary>How long the kiosk waits for a citizen.</summary>
public sealed class ConversationOptions
{
    /// <summary>How long the microphone stays open when nobody speaks, s.</summary>
    [Range(3, 60)]
    public int ListenSeconds { get; set; } = 10;

    /// <summary>
    /// Whether the citizen holds Spreek down while speaking: pauses end nothing then, letting go does. Who only taps it
    /// is listened to as when this is off.
    /// </summary>
    public bool HoldToTalk { get; set; }

    /// <summary>Without a word or a press for this long the citizen is asked whether they are still there, s.</summary>
    [Range(15, 600)]
    public int SessionSeconds { get; set; } = 60;

    /// <summary>Without a press for this long after that the citizen has left, and everything is forgotten, s.</summary>
    [Range(10, 120)]
    public int WarningSeconds { get; set; } = 20;

    /// <summary>What the first topic button asks; it is also what the panel page shows on it.</summary>
    [Length(MinTopicLength, MaxTopicLength)]
    public string Topic1 { get; set; } = "Wat zijn de openingstijden?";

    /// <summary>What the second topic button asks.</summary>
    [Length(MinTopicLength, MaxTopicLength)]
    public string Topic2 { get; set; } = "Hoe vraag ik een paspoort aan?";

    /// <summary>What the third topic button asks.</summary>
    [Length(MinTopicLength, MaxTopicLength)]
    public string Topic3 { get; set; } = "Hoe geef ik een verhuizing door?";

    /// <summary>What the fourth topic button asks.</summary>
    [Length(MinTopicLength, MaxTopicLength)]
    public string Topic4 { get; set; } = "Hoe verleng ik mijn rijbewijs?";

    internal TimeSpan Listen => TimeSpan.FromSeconds(ListenSeconds);

    private const int MinTopicLength = 3;
    private const int MaxTopicLength = 80;

    /// <param name="topic">1 to 4.</param>
    public string QuestionOf(int topic) => topic switch
    {
        1 => Topic1,
        2 => Topic2,
        3 => Topic3,
        4 => Topic4,
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "There are four topics."),
    };
}
