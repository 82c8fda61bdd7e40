using Kiosk.Engines.Llama;

namespace Kiosk.Engines.Tests.Llama;

public sealed class PrefixStoreTests : IDisposable
{
    private static readonly LlamaState State = new([1, 2, 3], Enumerable.Range(0, 1000).Select(value => (byte)value).ToArray());

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-prefix-");

    [Fact]
    public void What_is_kept_is_found_again()
    {
        Store().Keep("paspoort", State);

        var found = Store().Find("paspoort")!;

        Assert.Equal(State.Tokens, found.Tokens);
        Assert.Equal(State.Data.ToArray(), found.Data.ToArray());
        Assert.Null(Store().Find("rijbewijs"));
    }

    [Fact]
    public void Another_model_finds_nothing()
    {
        Store("a").Keep("paspoort", State);

        Assert.Null(Store("b").Find("paspoort"));
    }

    [Fact]
    public void Damage_anywhere_is_noticed_and_the_file_removed()
    {
        Store().Keep("paspoort", State);
        var content = File.ReadAllBytes(OnlyFile().FullName);
        for (var place = 0; place < content.Length; place += 7)
        {
            byte[] damaged = [.. content];
            damaged[place] ^= 0x20;
            File.WriteAllBytes(OnlyFile().FullName, damaged);

            Assert.Null(Store().Find("paspoort"));
            Assert.Empty(folder.GetFiles());
            Store().Keep("paspoort", State);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(44)]
    [InlineData(500)]
    public void A_file_that_was_cut_off_is_as_if_it_were_not_there(int length)
    {
        Store().Keep("paspoort", State);
        File.WriteAllBytes(OnlyFile().FullName, File.ReadAllBytes(OnlyFile().FullName)[..length]);

        Assert.Null(Store().Find("paspoort"));
    }

    [Fact]
    public void Those_not_used_for_longest_make_room()
    {
        var store = Store(maxBytes: 3_300);
        foreach (var (text, day) in (ReadOnlySpan<(string, int)>)[("oud", 1), ("gebruikt", 2), ("nieuw", 3)])
        {
            store.Keep(text, State);
            File.SetLastAccessTimeUtc(folder.GetFiles().OrderBy(file => file.CreationTimeUtc).Last().FullName, new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.NotNull(store.Find("oud"));
        store.Keep("nieuwst", State);

        Assert.Equal([true, false, true, true], ((string[])["oud", "gebruikt", "nieuw", "nieuwst"]).Select(store.Has));
    }

    [Fact]
    public void What_is_larger_than_all_room_is_not_kept()
    {
        Store(maxBytes: 500).Keep("paspoort", State);

        Assert.Empty(folder.GetFiles());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private PrefixStore Store(string model = "tiny", long maxBytes = 1 << 20) => new(folder.FullName, model, maxBytes);

    private FileInfo OnlyFile() => Assert.Single(folder.GetFiles());
}
