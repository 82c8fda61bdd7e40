using System.ComponentModel.DataAnnotations;

namespace Kiosk.Core.Audio;

/// <summary>When the kiosk takes a citizen to have begun and to have finished speaking.</summary>
public sealed record EndpointerOptions
{
    /// <summary>Probability from which a frame counts as speech.</summary>
    [Range(0.05, 0.95)]
    public double SpeechThreshold { get; set; } = 0.5;

    /// <summary>Probability below which a frame counts as silence; in between, the last verdict stands.</summary>
    [Range(0.01, 0.95)]
    public double SilenceThreshold { get; set; } = 0.45;

    /// <summary>Speech shorter than this is a cough or a click, ms. A short 'nee' lasts about 150 ms.</summary>
    [Range(32, 1000)]
    public int MinSpeechMs { get; set; } = 96;

    /// <summary>Silence after which a citizen whose words may be all, and who did not pause before, has finished, ms.</summary>
    [Range(200, 5000)]
    public int PatienceMs { get; set; } = 350;

    /// <summary>
    /// The same for one who paused before, and as long as the words are not known: who searches for words gets time, ms.
    /// </summary>
    [Range(200, 5000)]
    public int HesitationPatienceMs { get; set; } = 650;

    /// <summary>The same after words that leave a sentence open, such as 'eh' and 'voor mijn', ms.</summary>
    [Range(200, 10_000)]
    public int OpenPatienceMs { get; set; } = 1_600;

    /// <summary>Sound kept from before the first speech, so that no first syllable is cut, ms.</summary>
    [Range(0, 1000)]
    public int PreRollMs { get; set; } = 500;

    /// <summary>Sound kept from after the last speech, ms.</summary>
    [Range(0, 1000)]
    public int PostRollMs { get; set; } = 450;

    /// <summary>The longest utterance, ms; what comes after is not heard.</summary>
    [Range(5_000, 60_000)]
    public int MaxUtteranceMs { get; set; } = 30_000;

    /// <summary>How long before that the citizen is warned, ms.</summary>
    [Range(1_000, 20_000)]
    public int WarningMs { get; set; } = 5_000;
}
