using Kiosk.Engines.Alsa;

namespace Kiosk.Engines.Tests.Alsa;

public sealed class AlsaJackTests
{
    private static readonly AlsaOptions WithoutSwitch = new() { JackCard = "hw:0" };
    private static readonly AlsaOptions WithSwitch = new() { JackCard = "hw:0", JackSwitch = "Speaker Playback Switch" };

    [Fact]
    public void A_headphone_silences_the_loudspeaker_until_it_is_pulled_out()
    {
        var card = new FakeCard();
        using var jack = new AlsaJack(WithoutSwitch, new HurriedTime(), () => card);

        Assert.False(jack.SilencesLoudspeaker());
        card.Jack = 1;
        Assert.True(jack.SilencesLoudspeaker());
        card.Jack = 0;
        Assert.False(jack.SilencesLoudspeaker());
        Assert.Empty(card.Written);
    }

    [Fact]
    public void Where_the_card_has_a_switch_that_is_turned_once_each_time()
    {
        var card = new FakeCard { Jack = 1 };
        using var jack = new AlsaJack(WithSwitch, new HurriedTime(), () => card);

        Assert.False(jack.SilencesLoudspeaker());
        jack.SilencesLoudspeaker();
        card.Jack = 0;
        jack.SilencesLoudspeaker();

        Assert.Equal(["Speaker Playback Switch=False", "Speaker Playback Switch=True"], card.Written);
    }

    [Fact]
    public void A_card_that_is_pulled_out_is_opened_again_when_it_is_back()
    {
        var first = new FakeCard { Jack = 1 };
        var cards = new Queue<ISoundCard?>([first, null, new FakeCard { Jack = 1 }]);
        using var jack = new AlsaJack(WithoutSwitch, new LeapingTime(), cards.Dequeue);
        Assert.True(jack.SilencesLoudspeaker());
        first.Jack = AlsaNative.NoSuchDevice;

        Assert.False(jack.SilencesLoudspeaker());
        Assert.True(first.IsDisposed);
        Assert.False(jack.SilencesLoudspeaker());
        Assert.True(jack.SilencesLoudspeaker());
    }

    [Fact]
    public void The_card_is_left_alone_between_two_looks()
    {
        var card = new FakeCard();
        using var jack = new AlsaJack(WithoutSwitch, new StoppedTime(), () => card);

        for (var period = 0; period < 50; period++)
        {
            jack.SilencesLoudspeaker();
        }

        Assert.Equal(1, card.Looks);
    }

    [Fact]
    public void Without_a_card_in_the_settings_there_is_no_socket() => Assert.Null(AlsaJack.From(new AlsaOptions(), TimeProvider.System));

    [Fact]
    public void A_card_that_is_not_there_leaves_the_loudspeaker_on()
    {
        using var jack = AlsaJack.From(new AlsaOptions { JackCard = "hw:99" }, TimeProvider.System);

        Assert.False(jack!.SilencesLoudspeaker());
    }

    private sealed class LeapingTime : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 10;
    }

    private sealed class FakeCard : ISoundCard
    {
        public int Jack { get; set; }

        public int Looks { get; private set; }

        public List<string> Written { get; } = [];

        public bool IsDisposed { get; private set; }

        public int Read(ControlInterface kind, string control)
        {
            Looks++;
            return (kind, control) == (ControlInterface.Card, "Headphone Jack") ? Jack : AlsaNative.NoSuchFile;
        }

        public int Write(ControlInterface kind, string control, bool isOn)
        {
            Assert.Equal(ControlInterface.Mixer, kind);
            Written.Add($"{control}={isOn}");
            return 1;
        }

        public void Dispose() => IsDisposed = true;
    }
}
