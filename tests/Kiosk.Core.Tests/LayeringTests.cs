using Kiosk.Core.Answering;
using Kiosk.Core.Audio;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests;

public class LayeringTests
{
    private static readonly string[] Allowed = ["System.", "AngleSharp", "Markdig", "YamlDotNet", "netstandard", "mscorlib"];

    [Fact]
    public void Core_references_nothing_native_or_of_a_device_the_web_or_a_database()
    {
        var foreign = typeof(AudioFormat).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !Allowed.Any(name.StartsWith) || name.StartsWith("System.Data", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData(typeof(Answerer))]
    [InlineData(typeof(TurnRunner))]
    public void What_answers_citizens_can_not_reach_a_note_for_staff(Type part)
    {
        var reached = TypeReach.From(part.Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(part.Namespace!, StringComparison.Ordinal) == true));

        Assert.Contains(typeof(Passage), reached);
        Assert.Contains(typeof(KnowledgeBundle), reached);
        Assert.DoesNotContain(typeof(StaffNote), reached);
        Assert.DoesNotContain(typeof(BundleContents), reached);
    }

    [Fact]
    public void The_walk_over_types_would_find_a_note_for_staff() =>
        Assert.Contains(typeof(StaffNote), TypeReach.From([typeof(BundleContents)]));
}
