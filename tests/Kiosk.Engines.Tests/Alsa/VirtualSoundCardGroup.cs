namespace Kiosk.Engines.Tests.Alsa;

[CollectionDefinition(nameof(VirtualSoundCard))]
public sealed class VirtualSoundCardGroup : ICollectionFixture<VirtualSoundCard>;
