namespace Kiosk.Core.Knowledge;

/// <summary>What about a subject people ask, and what a passage tells about it.</summary>
[Flags]
public enum Aspects
{
    None = 0,

    /// <summary>What it costs, or that it is free.</summary>
    Cost = 1 << 0,

    /// <summary>What to bring or to show.</summary>
    Bring = 1 << 1,

    /// <summary>How long it takes, how soon it is ready.</summary>
    Duration = 1 << 2,

    /// <summary>How long a document is valid.</summary>
    Validity = 1 << 3,

    /// <summary>How to get or arrange it.</summary>
    Apply = 1 << 4,

    /// <summary>At which place.</summary>
    Where = 1 << 5,

    /// <summary>On which days and between which hours.</summary>
    Opening = 1 << 6,

    /// <summary>Picking it up.</summary>
    Collect = 1 << 7,

    /// <summary>For whom it is, what the conditions are.</summary>
    Entitled = 1 << 8,

    /// <summary>Before or within which time one must act.</summary>
    Deadline = 1 << 9,

    /// <summary>Which number to call or address to mail.</summary>
    Contact = 1 << 10,

    /// <summary>How much, how many, how far.</summary>
    Quantity = 1 << 11,

    /// <summary>Something of it is lost.</summary>
    Lost = 1 << 12,

    /// <summary>Something of it is stolen.</summary>
    Stolen = 1 << 13,

    /// <summary>Something of it does not work.</summary>
    Broken = 1 << 14,

    /// <summary>What it is, what it is for.</summary>
    Meaning = 1 << 15,
}
