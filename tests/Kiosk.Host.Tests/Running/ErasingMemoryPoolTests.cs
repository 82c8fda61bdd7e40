using Kiosk.Host.Running;

namespace Kiosk.Host.Tests.Running;

public class ErasingMemoryPoolTests
{
    [Fact]
    public void A_block_that_comes_back_is_overwritten()
    {
        using var pool = new ErasingMemoryPool.Factory().Create();
        var block = pool.Rent();
        var memory = block.Memory;
        memory.Span.Fill(1);

        block.Dispose();

        Assert.Equal(-1, memory.Span.IndexOfAnyExcept((byte)0));
        Assert.Throws<ObjectDisposedException>(() => block.Memory);
    }

    [Fact]
    public void A_block_is_given_to_one_at_a_time()
    {
        using var pool = new ErasingMemoryPool.Factory().Create();
        var returned = pool.Rent();
        returned.Dispose();
        returned.Dispose();

        using var first = pool.Rent();
        using var second = pool.Rent();
        first.Memory.Span[0] = 1;

        Assert.Equal(0, second.Memory.Span[0]);
    }
}
