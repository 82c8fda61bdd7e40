using System.CommandLine;
using System.Globalization;
using Kiosk.Core.Knowledge;
using Kiosk.Engines.Snowball;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Settings;
using Kiosk.Storage;

namespace Kiosk.Host.Verbs.Knowledge;

/// <summary>'kiosk knowledge show' and 'search': what the kiosk may say, and what it would find.</summary>
internal static class ReadingVerbs
{
    private const int Shown = 8;

    private static readonly Argument<string?> Source = new("SOURCE")
    {
        Description = "Id of a source. Without it: lists all sources.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string> Question = new("QUESTION") { Description = "What a citizen could ask." };

    public static Verb Show()
    {
        var verb = new Verb("show", "List the sources of the bundle, or show all that one of them says.", "kiosk knowledge show", "kiosk knowledge show paspoort")
        {
            Source,
        };
        verb.SetAction(parsed =>
        {
            var bundle = BundleFile.Read(KioskPaths.From(parsed).Knowledge);
            if (parsed.GetValue(Source) is { } id)
            {
                Print(bundle, KnowledgeParts.SourceIn(bundle, id));
            }
            else
            {
                List(bundle);
            }
        });
        return verb;
    }

    public static Verb Search()
    {
        var verb = new Verb(
            "search",
            "Show which passages fit a question, with the probability that each answers it. The kiosk answers from the first that is sure enough.",
            "kiosk knowledge search \"wat kost een paspoort\"")
        {
            Question,
        };
        verb.SetAction(parsed =>
        {
            var retriever = new Retriever(BundleFile.Read(KioskPaths.From(parsed).Knowledge), new SnowballStemmer());
            var found = retriever.Find(parsed.GetRequiredValue(Question), Shown);
            foreach (var candidate in found)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{candidate.Evidence.Probability,5:P0}  {candidate.Passage.Source.Id} / {candidate.Passage.Heading}: {candidate.Passage.Sentences[0]}"));
            }

            if (found.Count == 0)
            {
                Console.WriteLine("Nothing fits.");
            }
        });
        return verb;
    }

    private static void List(KnowledgeBundle bundle)
    {
        Console.WriteLine($"Version {bundle.Version}, {bundle.Municipality.Name}, {bundle.Sources.Count} sources");
        var width = bundle.Sources.Select(source => source.Id.Length).DefaultIfEmpty().Max();
        foreach (var source in bundle.Sources)
        {
            Console.WriteLine($"{source.Id.PadRight(width)}  {source.Modified:O}  {source.Title}");
        }
    }

    private static void Print(KnowledgeBundle bundle, Source source)
    {
        Console.WriteLine($"{source.Title}\n{source.Url}\n{source.Owner}, {source.Modified:O}");
        foreach (var passage in bundle.Passages.Where(passage => passage.Source.Id == source.Id))
        {
            Console.WriteLine($"\n[{passage.Heading}]");
            foreach (var sentence in passage.Sentences)
            {
                Console.WriteLine(sentence);
            }
        }
    }
}
