using System.Runtime.InteropServices;
using System.Text;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Llama;

/// <summary>One message of a conversation with a language model.</summary>
/// <param name="Role">'system', 'user' or 'assistant'.</param>
public sealed record PromptMessage(string Role, string Content);

/// <summary>A part of a prompt.</summary>
/// <param name="IsTemplate">Whether the template wrote it: only then may it hold control tokens.</param>
public sealed record PromptPart(string Text, bool IsTemplate);

/// <summary>
/// The form in which a model was trained to read a conversation. llama.cpp knows those of published models; what people
/// and sources say is put in afterwards, so that words that look like a control token stay words.
/// </summary>
public sealed unsafe class ChatTemplate
{
    // Stands in for a message while the template is applied; no template and no message holds it.
    private const char Mark = '\u0001';
    private const int LongestTemplateText = 1 << 16;
    private const int MostKnown = 256;

    private readonly LlamaNative native;
    private readonly byte[] template;

    private ChatTemplate(LlamaNative native, string template)
    {
        this.native = native;
        this.template = Encoding.UTF8.GetBytes(template + '\0');
    }

    /// <summary>The template that the model's file brings, or else the one that the settings name.</summary>
    /// <exception cref="EngineException">llama.cpp does not know it; the message lists those that it knows.</exception>
    internal static ChatTemplate Of(LlamaModel model, LlamaOptions options)
    {
        var own = Marshal.PtrToStringUTF8((nint)model.Native.ChatTemplate(model.DangerousGetHandle(), null));
        var template = new ChatTemplate(model.Native, options.Template.Length > 0 ? options.Template : own ?? "");
        return template.IsKnown
            ? template
            : throw new EngineException(
                $"'{model.File}' has {(own is null ? "no chat template" : "a chat template that llama.cpp does not know")}: set Llama:Template to one of {string.Join(", ", Known(model.Native))}.");
    }

    private bool IsKnown => template.Length > 1 && Apply([new PromptMessage("user", "a")]) is not null;

    /// <summary>The prompt that asks the model for the next message.</summary>
    /// <exception cref="EngineException">The template leaves a message out.</exception>
    public IReadOnlyList<PromptPart> Render(IReadOnlyList<PromptMessage> messages)
    {
        var text = Apply([.. messages.Select((message, place) => message with { Content = $"{Mark}{place}{Mark}" })]) ?? "";
        var pieces = text.Split(Mark);
        var parts = new List<PromptPart>();
        foreach (var (place, piece) in pieces.Index())
        {
            parts.Add(place % 2 == 0 ? new PromptPart(piece, IsTemplate: true) : new PromptPart(messages[int.Parse(piece, null)].Content, IsTemplate: false));
        }

        return pieces.Length == (2 * messages.Count) + 1
            ? [.. parts.Where(part => part.Text.Length > 0)]
            : throw new EngineException($"The chat template takes {pieces.Length / 2} of {messages.Count} messages.");
    }

    private static List<string> Known(LlamaNative native)
    {
        var names = stackalloc byte*[MostKnown];
        var found = new List<string>();
        for (int name = 0, count = Math.Min(MostKnown, native.KnownChatTemplates(names, MostKnown)); name < count; name++)
        {
            found.Add(Marshal.PtrToStringUTF8((nint)names[name])!);
        }

        return found;
    }

    private string? Apply(IReadOnlyList<PromptMessage> messages)
    {
        var texts = messages.SelectMany(message => (string[])[message.Role, message.Content])
            .Select(Marshal.StringToCoTaskMemUTF8).ToArray();
        try
        {
            var native = stackalloc LlamaMessage[messages.Count];
            for (var message = 0; message < messages.Count; message++)
            {
                native[message] = new LlamaMessage { Role = (byte*)texts[2 * message], Content = (byte*)texts[(2 * message) + 1] };
            }

            var buffer = new byte[LongestTemplateText];
            fixed (byte* name = template, room = buffer)
            {
                var length = this.native.ApplyChatTemplate(name, native, (nuint)messages.Count, 1, room, buffer.Length);
                return length is >= 0 and <= LongestTemplateText ? Encoding.UTF8.GetString(buffer, 0, length) : null;
            }
        }
        finally
        {
            Array.ForEach(texts, Marshal.FreeCoTaskMem);
        }
    }
}
