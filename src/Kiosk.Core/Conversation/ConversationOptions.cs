using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Conversation;

/// <summary>How long the kiosk waits for a citizen.</summary>
public sealed class ConversationOptions
{
    /// <summary>How long the microphone stays open when nobody speaks, s.</summary>
    [Range(3, 60)]
    public int ListenSeconds { get; set; } = 10;

    /// <summary>Without a word or a press for this long the citizen has left and everything is forgotten, s.</summary>
    [Range(15, 600)]
    public int SessionSeconds { get; set; } = 60;
}
