using System.ComponentModel.DataAnnotations;

namespace Kiosk.Host.Settings;

/// <summary>Allows an https address, an http address of this device, where something is tried out, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecureAddressAttribute() : ValidationAttribute("it must be an address that begins with https://")
{
    public override bool IsValid(object? value) => value is "" || (Uri.TryCreate(value as string, UriKind.Absolute, out var address)
        && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) && address is { UserInfo: "", Query: "", Fragment: "" });
}
