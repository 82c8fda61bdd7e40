using System.Text.Json.Serialization;

namespace Kiosk.Engines.Models;

/// <summary>One model of the manifest.</summary>
/// <param name="Name">What people and settings call it.</param>
/// <param name="File">Its file name in the models folder.</param>
/// <param name="Url">Where it can be had, over https; null when it is shipped.</param>
/// <param name="Bytes">Size of the file; null when no public source states it exactly.</param>
/// <param name="Sha256">Hash of the file in lower-case hexadecimal; null when no public source states it.</param>
/// <param name="Licence">SPDX expression, or the name of the licence when it has none.</param>
/// <param name="Languages">ISO 639-1 codes, the kiosk's own language first; 'mul' for many.</param>
/// <param name="Demonstration">For demonstration and tests only; it does not serve real people.</param>
/// <param name="Companions">Files that the model can't be used without, such as a voice's settings.</param>
/// <param name="Package">The package that the launcher takes it from.</param>
/// <param name="Packed">The compressed file in the repository that it is unpacked from.</param>
public sealed record ModelEntry(
    string Name,
    ModelRole Role,
    string File,
    Uri? Url,
    long? Bytes,
    string? Sha256,
    string Licence,
    IReadOnlyList<string> Languages,
    bool Demonstration,
    string Note,
    IReadOnlyList<ModelFile>? Companions = null,
    ModelPackage? Package = null,
    ModelFile? Packed = null)
{
    /// <summary>The launcher and the device image put it in place; it is what its role uses until told otherwise.</summary>
    [JsonIgnore]
    public bool IsShipped => Package is not null || Packed is not null;

    /// <summary>The model's own file first, then its companions.</summary>
    [JsonIgnore]
    public IEnumerable<ModelFile> Files => [new ModelFile(File, Url, Bytes, Sha256), .. Companions ?? []];
}

/// <summary>One file, with where it can be had and what it must be.</summary>
public sealed record ModelFile(string File, Uri? Url, long? Bytes, string? Sha256);

/// <param name="Npm">Package and version, as 'name@version'.</param>
/// <param name="Path">Path of the file in the package.</param>
public sealed record ModelPackage(string Npm, string Path);
