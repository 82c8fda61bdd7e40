using Kiosk.Engines.Systemd;

namespace Kiosk.Engines.Tests.Systemd;

public class DeviceClockTests
{
    private const int Unsynchronised = 0x40;
    private const int InStep = 0x2001;

    // TIME_ERROR of sys/timex.h, which the kernel returns for a clock that is not in step.
    private const int ErrorState = 5;

    [Theory]
    [InlineData(Unsynchronised, false)]
    [InlineData(Unsynchronised | InStep, false)]
    [InlineData(InStep, true)]
    [InlineData(null, true)]
    public void Without_a_mark_the_kernel_tells(int? status, bool expected) =>
        Assert.Equal(expected, new DeviceClock("/nonexistent/synchronized", () => status).IsSynchronised());

    [Fact]
    public void A_clock_that_was_set_since_the_start_is_believed_when_the_network_is_gone()
    {
        var marker = Path.GetTempFileName();
        try
        {
            Assert.True(new DeviceClock(marker, () => Unsynchronised).IsSynchronised());
        }
        finally
        {
            File.Delete(marker);
        }
    }

    [Fact]
    public void The_status_that_is_read_agrees_with_what_the_kernel_returns()
    {
        var state = default(KernelClockNative.ClockState);

        var returned = KernelClockNative.Adjust(ref state);

        Assert.SkipWhen(returned < 0, "This machine does not let its clock be read.");
        Assert.Equal((state.Status & Unsynchronised) != 0, returned == ErrorState);
    }
}
