using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Kiosk.Host.Appliance;

/// <summary>An IPv4 or IPv6 address in its usual form; empty is right where the setting is not required.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IpAddressAttribute() : ValidationAttribute("it must be an address such as 10.20.30.40 or fd00::40; names are not looked up")
{
    public override bool IsValid(object? value) => value is "" || Read(value as string) is not null;

    /// <returns>Null when the text is no address. Forms such as '10.1' or octal digits, which programs read differently, are none.</returns>
    public static IPAddress? Read(string? text) =>
        IPAddress.TryParse(text, out var address) && address.ScopeIdOrZero() == 0
        && string.Equals(address.ToString(), text, StringComparison.OrdinalIgnoreCase) ? address : null;
}

/// <summary>An address with the length of its network, such as 10.20.30.50/24.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IpWithLengthAttribute : ValidationAttribute
{
    /// <summary>A word that is right as well, such as 'dhcp'; empty for none.</summary>
    public string Or { get; set; } = "";

    public override string FormatErrorMessage(string name) =>
        $"it must be an address with the length of its network, such as 10.20.30.50/24{(Or.Length > 0 ? $", or '{Or}'" : "")}";

    public override bool IsValid(object? value) => value is "" || (value is string text && (text == Or || Read(text) is not null));

    /// <returns>Null when the text is none.</returns>
    public static (IPAddress Address, int Length)? Read(string text) =>
        text.Split('/') is [var first, var last]
        && IpAddressAttribute.Read(first) is { } address
        && byte.TryParse(last, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length)
        && length > 0 && length <= address.GetAddressBytes().Length * 8
            ? (address, length)
            : null;
}

/// <summary>A web address by name and port, without anything after it that could hold a secret.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ServerUrlAttribute() : ValidationAttribute("it must be an address such as https://balie.gemeente.example:8443")
{
    public override bool IsValid(object? value) => value is "" || Read(value as string) is not null;

    /// <returns>Null when the text is no web address with a host.</returns>
    public static Uri? Read(string? text) =>
        text is { Length: <= 200 } && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && url.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && text.All(character => char.IsAsciiLetterOrDigit(character) || ":/.-_[]".Contains(character))
            ? url
            : null;
}

internal static class IpAddressExtensions
{
    /// <summary>The interface that a link-local address belongs to; 0 for none.</summary>
    public static long ScopeIdOrZero(this IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? address.ScopeId : 0;
}
