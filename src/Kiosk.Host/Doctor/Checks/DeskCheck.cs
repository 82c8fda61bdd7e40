using System.Globalization;
using System.Net.Sockets;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether the clerks' desk answers on the network. Nothing is sent to it.</summary>
/// <param name="url">Of the settings; empty when the desk runs within this kiosk.</param>
internal sealed class DeskCheck(string url, TimeProvider time) : Check("desk")
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public override async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        if (url.Length == 0)
        {
            return Finding.Skipped("it runs within this kiosk");
        }

        var address = new Uri(url);
        using var limit = new CancellationTokenSource(Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var client = new TcpClient();
        var started = time.GetTimestamp();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, stop.Token);
        }
        catch (SocketException failure)
        {
            return Unreachable(address, failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreachable(address, $"no answer in {Limit.TotalSeconds:0} seconds");
        }

        var took = time.GetElapsedTime(started).TotalMilliseconds;
        return Finding.Well(string.Create(CultureInfo.InvariantCulture, $"{address.Authority} answers in {took:0} ms")) with
        {
            Figures = new Dictionary<string, double> { ["connectMs"] = took },
        };
    }

    private static Finding Unreachable(Uri address, string reason) => Finding.Ill(
        $"{address.Authority} can't be reached ({reason})", "Look at the network, the firewall, the desk itself, and Desk:Url of the settings.");
}
