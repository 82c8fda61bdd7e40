using System.Globalization;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>How hot the device is, by the kernel's thermal zones and sensors: the same on a Raspberry Pi, a Jetson and a PC.</summary>
internal sealed class TemperatureCheck(SystemFiles files, int maxCelsius) : Check("temperature")
{
    // Beyond it a sensor is broken or not there (°C).
    private const double Hottest = 150;

    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var sensors = files.Find("sys/class/thermal", "thermal_zone*").Select(zone => $"{zone}/temp")
            .Concat(files.Find("sys/class/hwmon", "hwmon*").SelectMany(chip => files.Find(chip, "temp*_input")));
        var degrees = sensors.Select(files.Number).OfType<long>().Select(thousandths => thousandths / 1000.0)
            .Where(celsius => celsius is > 0 and < Hottest).ToList();
        return Task.FromResult(degrees.Count == 0 ? Finding.Skipped("there is no sensor") : Judge(degrees.Max()));
    }

    private Finding Judge(double celsius)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{celsius:0} °C at the hottest place");
        var finding = celsius >= maxCelsius
            ? Finding.Ill(said, "Clear the openings of the case, look at the fan, and keep it out of the sun.")
            : Finding.Well(said);
        return finding with { Figures = new Dictionary<string, double> { ["celsius"] = celsius } };
    }
}
