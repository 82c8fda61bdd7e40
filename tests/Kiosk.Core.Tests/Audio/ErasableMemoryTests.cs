using Kiosk.Core.Audio;

namespace Kiosk.Core.Tests.Audio;

public class ErasableMemoryTests
{
    [Fact]
    public void It_is_zero_at_first_and_keeps_what_is_written()
    {
        using var memory = new ErasableMemory<float>(3);
        Assert.Equal([0f, 0f, 0f], memory.GetSpan());

        memory.Memory.Span[2] = 0.5f;

        Assert.Equal([0f, 0f, 0.5f], memory.Memory.ToArray());
    }

    [Fact]
    public unsafe void Dispose_overwrites_it_at_once_even_while_it_is_pinned()
    {
        var memory = new ErasableMemory<float>(2);
        memory.GetSpan().Fill(0.25f);
        using var pinned = memory.Pin();

        memory.Dispose();

        Assert.Equal([0f, 0f], new ReadOnlySpan<float>(pinned.Pointer, 2));
    }

    [Fact]
    public void After_Dispose_it_can_not_be_read()
    {
        var memory = new ErasableMemory<byte>(1);
        var view = memory.Memory;

        memory.Dispose();
        memory.Dispose();

        Assert.Throws<ObjectDisposedException>(() => view.Span.Length);
    }

    [Fact]
    public void It_may_be_empty()
    {
        using var memory = new ErasableMemory<float>(0);

        Assert.True(memory.Memory.IsEmpty);
    }
}
