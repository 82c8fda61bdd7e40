using System.Text;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

/// <summary>Every parser meets its samples with random damage: it takes what it can and never throws anything else.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Mutations = 150;

    private static readonly string[] Nasty =
    [
        "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#xD800;", "\0", "\"", "'", "[", "]", "{", "}", "---\n", "|", ";", ",", "\t", "\n\n",
        "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<p>", "</", "<", ">", "<!--", "\\ud800", "\\u0000", "null", "-1", "1e999",
        "99999999999999999999", "9999-99-99", "*", "_", "`", "#", "> ", "- ", "&", "*anchor", "&anchor ", "!!binary x", ": ", "😀", "\u202E", "é", "javascript:",
    ];

    private readonly ScratchFolder folder = new();

    public static TheoryData<ImportFormat, string> Samples => new()
    {
        { ImportFormat.Sc, "sc/catalogue.xml" },
        { ImportFormat.Sdg, "sdg/api.json" },
        { ImportFormat.Sdg, "sdg/pdc.json" },
        { ImportFormat.Vac, "vac/questions.csv" },
        { ImportFormat.Vac, "vac/questions.json" },
        { ImportFormat.Kiss, "kiss/articles.json" },
        { ImportFormat.Prices, "prices/current.json" },
        { ImportFormat.Html, "html/zwembad.html" },
        { ImportFormat.Html, "html/reunie.html" },
        { ImportFormat.Markdown, "markdown/kliko.md" },
        { ImportFormat.Csv, "csv/questions.csv" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Damage_is_refused_or_skipped(ImportFormat format, string sample)
    {
        var original = File.ReadAllBytes(Path.Combine(TestData.Import, sample));
        var random = new Random(20260302);
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            Import(format, Damage(original, random), Path.GetFileName(sample));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_of_another_format_is_refused_or_skipped(ImportFormat format, string sample)
    {
        foreach (var other in Enum.GetValues<ImportFormat>().Where(other => other != format))
        {
            Import(other, File.ReadAllBytes(Path.Combine(TestData.Import, sample)), Path.GetFileName(sample));
        }
    }

    private void Import(ImportFormat format, byte[] content, string name)
    {
        var path = folder.Write(name, content);
        try
        {
            var result = Imported.From(format, path);
            Assert.All(result.Bundle.Passages.SelectMany(passage => passage.Sentences), sentence =>
            {
                Assert.DoesNotContain("<script", sentence, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(sentence, char.IsControl);
                Assert.Contains(sentence, char.IsLetterOrDigit);
            });
        }
        catch (ImportException exception)
        {
            Assert.NotEqual("", exception.Message);
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var damage = random.Next(1, 6); damage > 0 && bytes.Count > 0; damage--)
        {
            var place = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - place, random.Next(1, 200));
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, length);
                    break;
                case 2:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                case 3:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
                default:
                    bytes.InsertRange(place, Encoding.UTF8.GetBytes(Nasty[random.Next(Nasty.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
