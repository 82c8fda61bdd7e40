using Kiosk.Host.Bench;

namespace Kiosk.Host.Tests.Bench;

public sealed class ResidentMemoryTests
{
    [Fact]
    public void A_running_process_has_some()
    {
        var memory = ResidentMemory.Of(Environment.ProcessId);

        // No .NET process fits in 10 MB; this one is nowhere near 10 GB.
        Assert.InRange(memory.Now, 10, 10_000);
        Assert.True(memory.Peak >= memory.Now);
    }

    [Fact]
    public void A_process_that_is_gone_is_an_error() =>
        Assert.ThrowsAny<IOException>(() => ResidentMemory.Of(int.MaxValue));
}
