using System.Runtime.InteropServices;
using Kiosk.Core.Conversation;
using Kiosk.Core.Panel;
using Kiosk.Engines.Gpio;

namespace Kiosk.Engines.Tests.Gpio;

public sealed class GpioLinesTests
{
    private static readonly Dictionary<string, GpioLine> There = new() { ["GPIO17"] = new("/dev/gpiochip4", 17), ["GPIO27"] = new("/dev/gpiochip4", 27) };

    [Fact]
    public void Lines_are_found_by_name_wherever_their_chip_is()
    {
        var found = GpioLineFinder.Find(new GpioOptions { Talk = "GPIO27", Clerk = "GPIO17" }.ButtonLines(), There);

        Assert.Equal([(Button.Talk, new GpioLine("/dev/gpiochip4", 27)), (Button.Clerk, new GpioLine("/dev/gpiochip4", 17))], found);
    }

    [Fact]
    public void A_line_that_is_not_there_is_named_with_those_that_are()
    {
        var failure = Assert.Throws<GpioException>(() => GpioLineFinder.Find(new GpioOptions { Talk = "GPIO99" }.ButtonLines(), There));

        Assert.Equal("There is no GPIO line 'GPIO99' for Talk; set it to one that exists: GPIO17, GPIO27.", failure.Message);
    }

    [Fact]
    public void One_line_can_not_be_two_buttons()
    {
        var failure = Assert.Throws<GpioException>(() => GpioLineFinder.Find(new GpioOptions { Yes = "GPIO17", No = "GPIO17" }.ButtonLines(), There));

        Assert.StartsWith("The line 'GPIO17' is set for Gpio:Yes and Gpio:No;", failure.Message);
    }

    [Fact]
    public void Without_names_in_the_settings_there_are_neither_buttons_nor_light()
    {
        Assert.Null(GpioButtons.Open(new GpioOptions(), TimeProvider.System));
        Assert.Null(GpioLight.Open(new GpioOptions()));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void An_edge_is_read_as_the_kernel_writes_it(uint id, bool isDown)
    {
        var happened = new GpioLineEvent { TimestampNanoseconds = 5_000_000_700, Id = id, Offset = 27 };

        var edge = GpioButtons.EdgeOf(MemoryMarshal.AsBytes([happened]), [17, 27], [Button.Clerk, Button.Talk]);

        Assert.Equal(new ButtonEdge(Button.Talk, isDown, TimeSpan.FromTicks(50_000_007)), edge);
    }

    [Fact]
    public void A_button_that_is_down_at_the_start_is_told_of() =>
        Assert.Equal([new ButtonEdge(Button.Stop, true, TimeSpan.Zero)], GpioButtons.DownNow(0b10, [Button.Talk, Button.Stop], TimeSpan.Zero));

    [Theory]
    [InlineData(Lamps.Green, 0b010)]
    [InlineData(Lamps.None, 0b000)]
    [InlineData(Lamps.Green | Lamps.Red, 0b011)]
    public void Lamps_are_bits_in_the_order_of_their_lines(Lamps lit, ulong bits) =>
        Assert.Equal(bits, GpioLight.BitsOf(lit, [Lamps.Red, Lamps.Green, Lamps.Yellow]));

    [Fact]
    public void A_button_to_ground_is_active_when_its_line_is_low()
    {
        var flags = GpioButtons.FlagsOf(new GpioOptions());

        Assert.Equal(
            GpioNative.FlagInput | GpioNative.FlagEdgeRising | GpioNative.FlagEdgeFalling | GpioNative.FlagActiveLow | GpioNative.FlagBiasPullUp, flags);
    }
}
