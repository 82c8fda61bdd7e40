namespace Kiosk.Core.Knowledge;

/// <summary>Turns texts into directions, so that a question and the source that answers it point about the same way.</summary>
internal interface IEmbedder
{
    /// <summary>How many numbers a direction has.</summary>
    const int Dimensions = 64;

    /// <returns>A vector of length 1, or of zeros when nothing of the text is known.</returns>
    float[] Embed(string text);
}
