using System.Text.RegularExpressions;
using Kiosk.Desk.Api;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Desk.Staff;

/// <summary>The names and passwords that accounts may have.</summary>
/// <exception cref="DeskProblemException">Thrown by every member for one that is not allowed, with what is.</exception>
internal static partial class StaffNames
{
    private const int MaxName = 60;

    /// <returns>In small letters.</returns>
    public static string Login(string typed) => typed.Trim().ToLowerInvariant() is var login && LoginForm().IsMatch(login)
        ? login
        : throw Problem("login", "must have 2 to 64 letters, digits, points, hyphens or underscores, and may hold one @.");

    public static string Name(string typed) => typed.Trim() is { Length: >= 1 and <= MaxName } name && !name.Any(char.IsControl)
        ? name
        : throw Problem("name", $"must have 1 to {MaxName} characters.");

    /// <summary>A new password: length is what makes it strong.</summary>
    public static string Password(string typed, string login) =>
        typed.Length is < StaffStore.MinPassword or > StaffStore.MaxPassword
            ? throw Problem("password", $"must have {StaffStore.MinPassword} to {StaffStore.MaxPassword} characters.")
        : typed.Contains(login, StringComparison.OrdinalIgnoreCase) || typed.Distinct().Count() < MinDistinct
            ? throw Problem("password", $"must not hold the login name, and must have {MinDistinct} different characters.")
        : typed;

    /// <summary>A password or code that was given before.</summary>
    public static string Known(string typed, string name) =>
        typed.Length <= StaffStore.MaxPassword ? typed : throw Problem(name, "is too long.");

    private const int MinDistinct = 5;

    private static DeskProblemException Problem(string name, string rule) => new(StatusCodes.Status400BadRequest, $"$.{name} {rule}");

    [GeneratedRegex("^(?=.{2,64}$)[a-z0-9][a-z0-9._-]*(@[a-z0-9._-]+)?$")]
    private static partial Regex LoginForm();
}
