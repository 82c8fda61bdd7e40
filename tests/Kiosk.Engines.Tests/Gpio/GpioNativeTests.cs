using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Kiosk.Engines.Evdev;
using Kiosk.Engines.Gpio;

namespace Kiosk.Engines.Tests.Gpio;

/// <summary>Our declarations against the kernel's own headers, by a C program that prints what they hold.</summary>
public sealed class GpioNativeTests
{
    private const string Program = """
        #include <linux/gpio.h>
        #include <linux/input.h>
        #include <stddef.h>
        #include <stdio.h>
        #define N(name, value) printf(name "=%llu\n", (unsigned long long)(value))
        int main(void) {
            N("chip", sizeof(struct gpiochip_info)); N("info", sizeof(struct gpio_v2_line_info)); N("config", sizeof(struct gpio_v2_line_config));
            N("request", sizeof(struct gpio_v2_line_request)); N("values", sizeof(struct gpio_v2_line_values)); N("event", sizeof(struct gpio_v2_line_event));
            N("request.config", offsetof(struct gpio_v2_line_request, config)); N("request.lines", offsetof(struct gpio_v2_line_request, num_lines));
            N("request.fd", offsetof(struct gpio_v2_line_request, fd)); N("info.offset", offsetof(struct gpio_v2_line_info, offset));
            N("event.offset", offsetof(struct gpio_v2_line_event, offset));
            N("GetChipInfo", GPIO_GET_CHIPINFO_IOCTL); N("GetLineInfo", GPIO_V2_GET_LINEINFO_IOCTL); N("GetLine", GPIO_V2_GET_LINE_IOCTL);
            N("GetValues", GPIO_V2_LINE_GET_VALUES_IOCTL); N("SetValues", GPIO_V2_LINE_SET_VALUES_IOCTL);
            N("ActiveLow", GPIO_V2_LINE_FLAG_ACTIVE_LOW); N("Input", GPIO_V2_LINE_FLAG_INPUT); N("Output", GPIO_V2_LINE_FLAG_OUTPUT);
            N("Rising", GPIO_V2_LINE_FLAG_EDGE_RISING); N("Falling", GPIO_V2_LINE_FLAG_EDGE_FALLING); N("PullUp", GPIO_V2_LINE_FLAG_BIAS_PULL_UP);
            N("PullDown", GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN); N("BiasDisabled", GPIO_V2_LINE_FLAG_BIAS_DISABLED); N("RisingEvent", GPIO_V2_LINE_EVENT_RISING_EDGE);
            N("input", sizeof(struct input_event)); N("input.code", offsetof(struct input_event, code)); N("Grab", EVIOCGRAB); N("SetClock", EVIOCSCLOCKID);
            N("KeyType", EV_KEY); N("F13", KEY_F13); N("F24", KEY_F24);
        }
        """;

    [Fact]
    public void Every_size_offset_and_number_is_the_kernels()
    {
        var kernel = Compiled();

        Assert.Equal(kernel, string.Join('\n', Ours().Select(entry => $"{entry.Name}={entry.Value}")));
    }

    private static IEnumerable<(string Name, ulong Value)> Ours() =>
    [
        ("chip", Size<GpioChipInfo>()), ("info", Size<GpioLineInfo>()), ("config", Size<GpioLineConfig>()),
        ("request", Size<GpioLineRequest>()), ("values", Size<GpioLineValues>()), ("event", Size<GpioLineEvent>()),
        ("request.config", Offset<GpioLineRequest>("Config")), ("request.lines", Offset<GpioLineRequest>("Lines")),
        ("request.fd", Offset<GpioLineRequest>("Descriptor")), ("info.offset", Offset<GpioLineInfo>("Offset")),
        ("event.offset", Offset<GpioLineEvent>("Offset")),
        ("GetChipInfo", GpioNative.GetChipInfo), ("GetLineInfo", GpioNative.GetLineInfo), ("GetLine", GpioNative.GetLine),
        ("GetValues", GpioNative.GetValues), ("SetValues", GpioNative.SetValues),
        ("ActiveLow", GpioNative.FlagActiveLow), ("Input", GpioNative.FlagInput), ("Output", GpioNative.FlagOutput),
        ("Rising", GpioNative.FlagEdgeRising), ("Falling", GpioNative.FlagEdgeFalling), ("PullUp", GpioNative.FlagBiasPullUp),
        ("PullDown", GpioNative.FlagBiasPullDown), ("BiasDisabled", GpioNative.FlagBiasDisabled), ("RisingEvent", GpioNative.EventRisingEdge),
        ("input", Size<InputEvent>()), ("input.code", Offset<InputEvent>("Code")), ("Grab", InputEvent.Grab), ("SetClock", InputEvent.SetClock),
        ("KeyType", InputEvent.TypeKey), ("F13", (ulong)new EvdevOptions().Talk), ("F24", (ulong)new EvdevOptions().Topic3),
    ];

    private static ulong Size<T>() => (ulong)Marshal.SizeOf<T>();

    private static ulong Offset<T>(string field) => (ulong)Marshal.OffsetOf<T>(field);

    private static string Compiled()
    {
        Assert.SkipUnless(File.Exists("/usr/include/linux/gpio.h"), "The kernel's headers are missing: install linux-libc-dev.");
        var folder = Directory.CreateTempSubdirectory("kiosk-gpio-").FullName;
        try
        {
            var source = Path.Combine(folder, "layout.c");
            File.WriteAllText(source, Program);
            Run("gcc", "-o", Path.Combine(folder, "layout"), source);
            return Run(Path.Combine(folder, "layout")).TrimEnd();
        }
        catch (Win32Exception)
        {
            Assert.Skip("gcc is missing: it compiles a program against the kernel's headers.");
            throw;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
