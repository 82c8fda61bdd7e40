using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Kiosk.Core.Knowledge.Importing.Input;
using Kiosk.Core.Knowledge.Importing.Text;

namespace Kiosk.Core.Knowledge.Importing.Formats;

/// <summary>
/// Products of Samenwerkende Catalogi 4.0, as an SRU answer or any other XML around 'scproduct' elements. Each product is
/// cut out and parsed by itself, so that one broken record costs no other.
/// </summary>
internal static partial class CatalogueReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Fragment,
        MaxCharactersInDocument = ImportLimits.MaxFieldLength,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="FormatException">It is not such a catalogue, or declares entities.</exception>
    public static IEnumerable<InputRecord> Read(InputFile file)
    {
        var xml = file.Text(DeclaredEncoding);
        var start = Start().EnumerateMatches(xml);
        if (!start.MoveNext())
        {
            throw new FormatException("it holds no 'scproduct': expected a catalogue of Samenwerkende Catalogi 4.0");
        }

        return xml.AsSpan(0, start.Current.Index).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
            ? throw new FormatException("it has a document type declaration, which is refused: export it without")
            : Records(xml);
    }

    private static IEnumerable<InputRecord> Records(string xml)
    {
        var number = 0;
        var match = Start().Match(xml);
        while (match.Success)
        {
            var next = match.NextMatch();
            var (from, until) = (match.Index, next.Success ? next.Index : xml.Length);
            number++;
            yield return new InputRecord(
                NameOf(xml.AsSpan(from, until - from), number),
                () => Draft(Product(xml[from..until])));
            match = next;
        }
    }

    private static string NameOf(ReadOnlySpan<char> record, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"record {number}");
        foreach (var identifier in Identifier().EnumerateMatches(record))
        {
            var text = record.Slice(identifier.Index, identifier.Length);
            return $"{name} ({text[(text.LastIndexOfAny('>', '[') + 1)..]})";
        }

        return name;
    }

    private static XElement Product(string xml)
    {
        if (xml.Length > ImportLimits.MaxFieldLength)
        {
            throw new FormatException($"it is longer than {ImportLimits.MaxFieldLength} characters");
        }

        try
        {
            RefuseDepth(xml);
            using var reader = Open(xml);
            reader.MoveToContent();
            // What follows the element is the end of what stood around it, which is of no use here.
            using var element = reader.ReadSubtree();
            return XElement.Load(element);
        }
        catch (XmlException exception)
        {
            throw new FormatException($"it is not well-formed XML: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    private static XmlReader Open(string xml) =>
        XmlReader.Create(new StringReader(xml), Settings, new XmlParserContext(null, new AnyPrefix(), null, XmlSpace.None));

    /// <summary>Looks at the first element without building it: who reads a tree needs stack for its depth.</summary>
    private static void RefuseDepth(string xml)
    {
        using var reader = Open(xml);
        while (reader.Read() && (reader.Depth > 0 || reader.NodeType != XmlNodeType.EndElement))
        {
            if (reader.Depth > ImportLimits.MaxDepth)
            {
                throw new FormatException($"its elements nest deeper than {ImportLimits.MaxDepth}");
            }
        }
    }

    private static Draft Draft(XElement product)
    {
        var fields = product.Descendants().ToLookup(element => element.Name.LocalName);
        Fields.RequireDutch(Value("language"));
        var upl = Fields.Upl(Value("uniformeProductnaam"), Attribute("uniformeProductnaam", "resourceIdentifier"));
        var (id, title) = (Value("identifier"), Value("title"));
        var source = new Source(
            id ?? Value("productID") ?? "", title ?? "", id is not null && Fields.IsWebAddress(id) ? id : "",
            Fields.Date(Value("modified"), "date (modified)") ?? throw new FormatException("it has no date (modified)"),
            Value("authority") ?? "", Fields.Topic(upl, title ?? ""), [], [])
        {
            UplTopics = upl,
            Audience = Fields.Audience(fields["audience"].Select(element => element.Value)),
        };
        return new Draft(source, [.. MarkupSections.Of(Value("abstract")), .. MarkupSections.Of(Markup(fields["productHTML"]))])
        {
            Municipality = Value("authority"),
        };

        string? Value(string name) => fields[name].FirstOrDefault()?.Value.Trim() is { Length: > 0 } value ? value : null;

        string? Attribute(string name, string attribute) => fields[name].FirstOrDefault()?.Attribute(attribute)?.Value;
    }

    /// <summary>The page text, which is either HTML elements or HTML as character data.</summary>
    private static string Markup(IEnumerable<XElement> elements) =>
        string.Concat(elements.Select(element => element.HasElements ? string.Concat(element.Nodes()) : element.Value));

    private static string? DeclaredEncoding(string start) =>
        Encoding().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"<(?:\w+:)?scproduct[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"identifier[^>]{0,200}>\s*(?:<!\[CDATA\[)?[^<\]]{1,200}", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?<name>[\w.-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Encoding();

    /// <summary>Gives every prefix a namespace: those of a record are declared outside of it, and local names are enough.</summary>
    private sealed class AnyPrefix() : XmlNamespaceManager(new NameTable())
    {
        public override string? LookupNamespace(string prefix) =>
            base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : $"urn:{prefix}");
    }
}
