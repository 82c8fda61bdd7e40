namespace Kiosk.Core.Knowledge.Importing.Input;

/// <summary>A file that was read whole.</summary>
/// <param name="Name">Path within the folder that was given, or the file's own name.</param>
/// <param name="Modified">The day it was last written.</param>
internal sealed record InputFile(string Name, byte[] Bytes, DateOnly Modified)
{
    /// <summary>The file as text.</summary>
    /// <param name="declared">Finds the encoding that the file itself declares, if its format can.</param>
    /// <exception cref="FormatException">It is not in the encoding that it should be in.</exception>
    public string Text(Func<string, string?>? declared = null) => TextDecoder.Decode(Bytes, declared);
}
