namespace Kiosk.Core.Knowledge.Importing;

/// <summary>The formats that sources come in, by the names of the command line.</summary>
public enum ImportFormat
{
    /// <summary>Samenwerkende Catalogi 4.0, XML.</summary>
    Sc,

    /// <summary>Product descriptions of the SDG and PDC APIs, JSON.</summary>
    Sdg,

    /// <summary>Questions with answers (vraag-antwoordcombinaties), CSV or JSON.</summary>
    Vac,

    /// <summary>Product descriptions as KISS keeps them, JSON with notes for staff.</summary>
    Kiss,

    /// <summary>Current prices of Open Product, JSON.</summary>
    Prices,

    /// <summary>Saved pages of a web site.</summary>
    Html,

    /// <summary>Markdown with front matter.</summary>
    Markdown,

    /// <summary>A table of questions and answers with the columns of <see cref="Formats.TableReader"/>.</summary>
    Csv,
}
