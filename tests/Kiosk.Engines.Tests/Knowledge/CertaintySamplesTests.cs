using System.Text.Json;
using Kiosk.Core.Knowledge;
using Kiosk.Engines.Snowball;

namespace Kiosk.Engines.Tests.Knowledge;

/// <summary>Writes the samples that models/training/certainty grows its trees on.</summary>
public sealed class CertaintySamplesTests : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly SnowballStemmer stemmer = new();

    public void Dispose() => stemmer.Dispose();

    [Fact(Explicit = true)]
    public void Write_the_samples() =>
        Write("KIOSK_CERTAINTY_SAMPLES", CertaintySamples.From(EvaluationSet.Bundle, stemmer), 10_000);

    [Fact(Explicit = true)]
    public void Write_the_samples_of_sentences() =>
        Write("KIOSK_SENTENCE_SAMPLES", SentenceSamples.From(new Retriever(EvaluationSet.Bundle, stemmer)), 1_000);

    [Fact]
    public void A_source_that_is_left_out_is_never_right()
    {
        var asked = EvaluationSet.Read("questions.jsonl").First(question => question.Expected.IsKnownSubject);

        var sample = CertaintySamples.Sample(
            new Retriever(EvaluationSet.Bundle.Without(asked.Expected.Sources.ToHashSet()), stemmer), "without", "questions.jsonl", asked.Text, asked.Expected.Sources, "group", false);

        Assert.DoesNotContain(sample.Sources, source => source.Right == 1);
    }

    private static void Write<T>(string variable, IEnumerable<T> samples, int enough)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        Assert.False(string.IsNullOrEmpty(path), $"Name the file to write in {variable}.");

        File.WriteAllLines(path!, samples.Select(sample => JsonSerializer.Serialize(sample, Options)));

        var written = File.ReadLines(path!).Count();
        Assert.True(written > enough, $"Only {written} samples.");
    }
}
