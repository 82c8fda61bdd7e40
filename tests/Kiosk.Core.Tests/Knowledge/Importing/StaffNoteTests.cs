using System.Text.Json;
using Kiosk.Core.Answering;
using Kiosk.Core.Conversation;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Knowledge.Importing;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Knowledge.Importing;

/// <summary>A note for staff never reaches a citizen, whatever is asked.</summary>
public class StaffNoteTests
{
    private const string Secret = "Verbind door met toestel 4411.";

    [Fact]
    public void A_note_does_not_turn_into_text_by_itself()
    {
        var note = new StaffNote("briefadres", Secret);

        Assert.DoesNotContain("4411", note.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4411", $"{note}", StringComparison.Ordinal);
        Assert.DoesNotContain("4411", new BundleContents(Some.SmallBundle(), [note]).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4411", JsonSerializer.Serialize(note), StringComparison.Ordinal);
        Assert.Equal(Secret, note.RevealToStaff());
    }

    [Fact]
    public void No_reply_of_the_sample_speaks_a_note() => NothingIsSpokenOf(Imported.Sample(ImportFormat.Kiss, "kiss/articles.json").Contents);

    [Fact]
    public void No_reply_of_real_product_texts_speaks_a_note() =>
        NothingIsSpokenOf(Imported.From(ImportFormat.Kiss, TestData.Real("kiss/KissSdgArtikelen.json")).Contents);

    private static void NothingIsSpokenOf(BundleContents contents)
    {
        var (knowledge, notes) = contents;
        var published = string.Join('\n', knowledge.Passages.Select(passage => $"{passage.Heading}\n{passage.Text}"))
            + string.Join('\n', knowledge.Sources.Select(source => source.Title));
        var secrets = notes.SelectMany(note => note.RevealToStaff().Split('\n'))
            .Where(sentence => !published.Contains(sentence, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(secrets.Count >= notes.Count, "The notes hold hardly a sentence of their own: this test would prove nothing.");

        // Sure of everything: whatever is found is spoken.
        var answerer = new Answerer(knowledge, new FakeStemmer(), new AnswererOptions { MinCertainty = 0 }, TimeProvider.System);
        var replies = Questions(knowledge, secrets).Select(question => answerer.Answer(question, new Session()).Reply).ToList();

        Assert.Contains(replies, reply => reply is Answer);
        var spoken = string.Join('\n', replies.SelectMany(reply => reply.Spoken));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, spoken, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All that a bundle knows of as a question, and every sentence of the notes themselves.</summary>
    private static IEnumerable<string> Questions(KnowledgeBundle knowledge, IEnumerable<string> secrets) => knowledge.Sources
        .SelectMany(source => source.Questions.Concat(source.Keywords).Append(source.Title).Append(source.Topic)
            .SelectMany(subject => new[] { subject, $"Wat kost {subject}?", $"Wie is de contactpersoon voor {subject}?", $"Hoe lang duurt {subject}?" }))
        .Concat(knowledge.Passages.SelectMany(passage => passage.Sentences.Append(passage.Heading)))
        .Concat(secrets);
}
