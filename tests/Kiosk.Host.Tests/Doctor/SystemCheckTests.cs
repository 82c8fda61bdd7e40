using Kiosk.Engines.Systemd;
using Kiosk.Host.Doctor;
using Kiosk.Host.Doctor.Checks;
using Kiosk.Host.Tests.Support;

namespace Kiosk.Host.Tests.Doctor;

/// <summary>The checks of what the kernel tells, on files as kernels of the boards write them.</summary>
public sealed class SystemCheckTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SystemFiles files;

    public SystemCheckTests() => files = new SystemFiles(folder.Path);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("52000", "61200", Verdict.Well, "61 °C")]
    [InlineData("52000", "80000", Verdict.Ill, "80 °C")]
    [InlineData("N/A", "-61000", Verdict.Skipped, "no sensor")]
    public async Task The_hottest_sensor_counts(string zone, string chip, Verdict verdict, string said)
    {
        Write("sys/class/thermal/thermal_zone0/temp", zone);
        Write("sys/class/hwmon/hwmon1/temp1_input", chip);

        await AssertAsync(new TemperatureCheck(files, 80), verdict, said);
    }

    [Theory]
    [InlineData("cpufreq-cpu0", "0", Verdict.Well)]
    [InlineData("cpufreq-cpu0", "3", Verdict.Ill)]
    [InlineData("pwm-fan", "4", Verdict.Well)]
    [InlineData("gpu-throttle-alert", "1", Verdict.Ill)]
    public async Task A_processor_that_is_slowed_down_is_ill_and_a_fan_that_turns_is_not(string type, string state, Verdict verdict)
    {
        Write("sys/class/thermal/cooling_device0/type", type);
        Write("sys/class/thermal/cooling_device0/cur_state", state);

        await AssertAsync(new ThrottlingCheck(files), verdict);
    }

    [Fact]
    public async Task A_kernel_that_does_not_tell_of_heat_is_not_believed_to_be_cool()
    {
        await AssertAsync(new TemperatureCheck(files, 80), Verdict.Skipped);
        await AssertAsync(new ThrottlingCheck(files), Verdict.Skipped);
    }

    [Theory]
    [InlineData("1", Verdict.Ill)]
    [InlineData("0", Verdict.Well)]
    public async Task A_weak_power_supply_is_ill(string alarm, Verdict verdict)
    {
        Write("sys/class/hwmon/hwmon2/name", "rpi_volt\n");
        Write("sys/class/hwmon/hwmon2/in0_lcrit_alarm", alarm);

        await AssertAsync(new ThrottlingCheck(files), verdict);
    }

    [Theory]
    [InlineData("MemTotal: 8000000 kB\nMemAvailable:     199999 kB\n", Verdict.Ill, "199 MB available")]
    [InlineData("MemTotal: 8000000 kB\nMemAvailable:     200000 kB\n", Verdict.Well, "200 MB available")]
    [InlineData("MemTotal: 8000000 kB\n", Verdict.Skipped, "does not tell")]
    public async Task Memory_that_runs_out_is_ill(string meminfo, Verdict verdict, string said)
    {
        Write("proc/meminfo", meminfo);

        await AssertAsync(new MemoryCheck(files, 200), verdict, said);
    }

    [Theory]
    [InlineData("", Verdict.Well)]
    [InlineData("/dev/zram0 partition 100 0 100\n", Verdict.Well)]
    [InlineData("/dev/zram0 partition 100 0 100\n/swapfile file 100 0 -2\n", Verdict.Ill)]
    public async Task Memory_that_reaches_a_disk_is_ill(string swaps, Verdict verdict)
    {
        Write("proc/swaps", "Filename Type Size Used Priority\n" + swaps);

        await AssertAsync(new SwapCheck(files), verdict);
    }

    [Theory]
    [InlineData("core", "0", Verdict.Well)]
    [InlineData("core", "unlimited", Verdict.Ill)]
    [InlineData("|/usr/lib/systemd/systemd-coredump %P", "0", Verdict.Ill)]
    public async Task A_crash_that_writes_memory_is_ill(string pattern, string limit, Verdict verdict)
    {
        Write("proc/sys/kernel/core_pattern", pattern);
        Write("proc/self/limits", $"Limit                     Soft Limit           Hard Limit\nMax core file size        {limit,-20} unlimited            bytes\n");

        await AssertAsync(new CoreDumpCheck(files), verdict);
    }

    [Theory]
    [InlineData(499_999_999, Verdict.Ill, "499 MB")]
    [InlineData(500_000_000, Verdict.Well, "500 MB")]
    public async Task A_disk_that_fills_up_is_ill(long free, Verdict verdict, string said) =>
        await AssertAsync(new DiskCheck([folder.File("not/there/yet")], 500, place => place == folder.Path ? free : 0), verdict, said);

    [Theory]
    [InlineData(0, Verdict.Well)]
    [InlineData(0x40, Verdict.Ill)]
    public async Task A_clock_that_nothing_has_set_is_ill(int status, Verdict verdict) =>
        await AssertAsync(new ClockCheck(new DeviceClock(folder.File("none"), () => status)), verdict);

    private static async Task AssertAsync(Check check, Verdict verdict, string said = "")
    {
        var finding = await check.RunAsync(Token);
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(said, finding.Said);
        Assert.Equal(verdict == Verdict.Ill, finding.Remedy is not null);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(path))!);
        folder.Write(path, text);
    }
}
