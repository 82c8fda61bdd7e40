using Kiosk.Engines.Tests.Support;

namespace Kiosk.Engines.Tests.Whisper;

public class WhisperExitTests
{
    [Fact]
    public async Task A_transcription_has_ended_before_its_process_does()
    {
        // Skips where they are missing; the child can't.
        _ = (RealEngines.WhisperModel, RealEngines.Natives);

        Assert.Equal(0, await EntryPoint.RunAsync(TestContext.Current.CancellationToken, EntryPoint.ExitVerb));
    }
}
