using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Conversation;

public class StateDiagramTests
{
    [Fact]
    public void The_published_diagram_is_that_of_the_machine()
    {
        var path = Path.Combine(TestData.Repository, "docs", "states.md");
        var made = StateDiagram.Make();
        if (Environment.GetEnvironmentVariable("KIOSK_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }
}
