using Kiosk.Host.Settings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kiosk.Host.Appliance;

/// <summary>A value of a YAML file, with the place where it stands.</summary>
/// <param name="Path">The keys above it and its own, divided by colons.</param>
/// <param name="Line">From 1.</param>
/// <param name="Start">Index of its first character in the file, quotation marks included.</param>
/// <param name="Length">In characters, quotation marks included.</param>
internal sealed record YamlValue(string Path, string Text, int Line, int Start, int Length);

/// <summary>
/// Reads the small part of YAML that settings need: keys with values or with further keys. Everything by which a file
/// could be more than it looks like (anchors, aliases, tags, several documents) is refused.
/// </summary>
internal static class YamlPairs
{
    private const int MaxDepth = 8;
    private const int MaxValues = 1_000;

    /// <exception cref="SettingsException">The text is no YAML of that kind.</exception>
    public static IReadOnlyList<YamlValue> Read(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') is >= 0 and var at)
        {
            throw new SettingsException($"line {text.AsSpan(0, at).Count('\n') + 1}: this is not YAML: there is a control character.");
        }

        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            var values = new List<YamlValue>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                ReadKeys(parser, "", 0, values);
                parser.Consume<DocumentEnd>();
            }

            return parser.Current is DocumentStart second
                ? throw Refused(second, "a second document begins; expected one")
                : values;
        }
        catch (YamlException exception)
        {
            throw new SettingsException($"line {exception.Start.Line}: this is not YAML: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // The scanner's own bookkeeping, on some broken plain scalars.
            throw new SettingsException("this is not YAML that can be read: put texts between quotation marks", exception);
        }
    }

    private static void ReadKeys(Parser parser, string above, int depth, List<YamlValue> values)
    {
        if (depth == MaxDepth)
        {
            throw Refused(parser.Current!, $"keys stand more than {MaxDepth} deep");
        }

        // A file of comments only has one empty value.
        if (depth == 0 && parser.Accept<Scalar>(out var only) && only.Value.Length == 0)
        {
            parser.Consume<Scalar>();
            return;
        }

        RequirePlain(parser.Accept<MappingStart>(out var start) ? start : throw Refused(parser.Current!, "expected keys with values, as in 'id: hal-1'"));
        parser.Consume<MappingStart>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            ReadPair(parser, above, depth, seen, values);
        }
    }

    private static void ReadPair(Parser parser, string above, int depth, HashSet<string> seen, List<YamlValue> values)
    {
        var key = parser.Accept<Scalar>(out _) ? parser.Consume<Scalar>() : throw Refused(parser.Current!, "expected a key");
        RequirePlain(key);
        if (key.Value.Length == 0 || key.Value.Contains(':') || !seen.Add(key.Value))
        {
            throw Refused(key, $"the key '{key.Value}' stands here a second time, is empty or has a colon in it");
        }

        var path = above.Length == 0 ? key.Value : $"{above}:{key.Value}";
        if (!parser.Accept<Scalar>(out var value))
        {
            ReadKeys(parser, path, depth + 1, values);
            return;
        }

        RequirePlain(value);
        parser.Consume<Scalar>();
        if (values.Count == MaxValues)
        {
            throw Refused(value, $"there are more than {MaxValues} values");
        }

        values.Add(new YamlValue(
            path, value.Value, (int)value.Start.Line, (int)value.Start.Index, (int)(value.End.Index - value.Start.Index)));
    }

    private static void RequirePlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            throw Refused(node, "anchors ('&') and tags ('!') are not taken in settings: put the text between quotation marks");
        }
    }

    private static SettingsException Refused(ParsingEvent at, string reason) => new($"line {at.Start.Line}: {reason}.");
}
