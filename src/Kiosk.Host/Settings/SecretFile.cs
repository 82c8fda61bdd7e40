namespace Kiosk.Host.Settings;

/// <summary>Secrets stand in files of their own, never among the settings.</summary>
internal static class SecretFile
{
    /// <param name="setting">That names the file, such as 'OpenKlant:TokenFile'.</param>
    /// <returns>The secret, without the spaces and line ends around it.</returns>
    /// <exception cref="SettingsException">The file can't be read, or is empty.</exception>
    public static string Read(string setting, string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret
                : throw new SettingsException($"{setting} '{file}' is empty: put the secret in it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"{setting} '{file}' can't be read: name a file that holds the secret and that this program may read.", exception);
        }
    }
}
