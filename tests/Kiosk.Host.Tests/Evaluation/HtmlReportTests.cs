using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kiosk.Host.Evaluation.Html;

namespace Kiosk.Host.Tests.Evaluation;

public sealed class HtmlReportTests
{
    private static readonly string Html = HtmlReport.Of(Evaluated.Report(misses: "fees, as asked: keyFact is 0.0 %"));

    private static readonly XElement Page = XElement.Parse(Html[Html.IndexOf('\n', StringComparison.Ordinal)..]);

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", Html);
        Assert.DoesNotContain(Page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(Page.Descendants().Attributes(), attribute =>
            attribute.Name.LocalName is "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Value.Contains("://", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"@import|url\(|[<>&]", Page.Descendants("style").Single().Value);
    }

    [Fact]
    public void What_was_asked_is_text_and_nothing_else()
    {
        Assert.DoesNotContain("<script", Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"[\u0000-\u0008\u000B-\u001F\u007F-\u009F]"), Html);
        Assert.Contains("Vraag <script>alert(1)</script> & \"\uFFFD[31m\uFFFD\uFFFD", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_plot_has_words_and_every_table_headings()
    {
        var plots = Page.Descendants("svg").ToList();
        Assert.Equal(4, plots.Count);
        Assert.All(plots, plot =>
        {
            Assert.Equal("img", plot.Attribute("role")!.Value);
            Assert.Equal(
                plot.Attribute("aria-labelledby")!.Value,
                $"{plot.Element("title")!.Attribute("id")!.Value} {plot.Element("desc")!.Attribute("id")!.Value}");
            Assert.True(plot.Element("desc")!.Value.Length > 20);
        });
        Assert.All(Page.Descendants("table"), table =>
        {
            Assert.NotEqual("", table.Element("caption")!.Value);
            Assert.All(table.Element("thead")!.Descendants("th"), heading => Assert.Equal("col", heading.Attribute("scope")!.Value));
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Elements().First().Attribute("scope")!.Value));
        });
    }

    [Fact]
    public void Headings_descend_and_the_contents_lead_to_them()
    {
        Assert.Single(Page.Descendants("h1"));
        Assert.Equal(
            Page.Descendants("section").Select(section => "#" + section.Attribute("id")!.Value),
            Page.Descendants("nav").Single().Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(Page.Descendants().Attributes("id").Count(), Page.Descendants().Attributes("id").DistinctBy(id => id.Value).Count());
    }

    [Fact]
    public void No_element_closes_itself_that_html_leaves_open() =>
        Assert.DoesNotMatch("<(?!meta|line|circle|rect)[a-z0-9]+[^>]*/>", Html);

    [Fact]
    public void Totals_alone_show_no_question()
    {
        var totals = HtmlReport.Of(Evaluated.Report(isMisheardToo: false, worst: 0));

        Assert.DoesNotContain("Vraag", totals, StringComparison.Ordinal);
        Assert.Contains("Vraag f2", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Below their floor", totals, StringComparison.Ordinal);
        Assert.Contains("fees, as asked: keyFact is 0.0 %", Html, StringComparison.Ordinal);
    }
}
