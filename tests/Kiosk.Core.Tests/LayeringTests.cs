using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests;

public class LayeringTests
{
    private static readonly string[] Allowed = ["System.", "Markdig", "YamlDotNet", "netstandard", "mscorlib"];

    [Fact]
    public void Core_references_nothing_native_or_of_a_device_the_web_or_a_database()
    {
        var foreign = typeof(AudioFormat).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !Allowed.Any(name.StartsWith) || name.StartsWith("System.Data", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }
}
