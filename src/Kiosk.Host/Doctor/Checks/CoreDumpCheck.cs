using System.Text.RegularExpressions;

namespace Kiosk.Host.Doctor.Checks;

/// <summary>Whether a crash would write memory, and with it a citizen's words, to a file.</summary>
internal sealed partial class CoreDumpCheck(SystemFiles files) : Check("core dumps")
{
    public override Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        // A pattern that is a pipe hands memory to a program, whatever the limit on files says.
        var isPiped = files.Read("proc/sys/kernel/core_pattern")?.StartsWith('|') == true;
        var isForbidden = NoFile().IsMatch(files.Read("proc/self/limits") ?? "");
        return Task.FromResult(
            isForbidden && !isPiped ? Finding.Well("a crash writes no memory")
            : Finding.Ill("a crash writes memory to a file", isPiped
                ? "Set 'Storage=none' in /etc/systemd/coredump.conf, or kernel.core_pattern to 'core'."
                : "Set 'LimitCORE=0' in the unit of the service."));
    }

    [GeneratedRegex(@"^Max core file size\s+0\s", RegexOptions.Multiline)]
    private static partial Regex NoFile();
}
