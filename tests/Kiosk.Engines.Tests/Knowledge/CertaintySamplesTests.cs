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
    public void Write_the_samples()
    {
        var path = Environment.GetEnvironmentVariable("KIOSK_CERTAINTY_SAMPLES");
        Assert.False(string.IsNullOrEmpty(path), "Name the file to write in KIOSK_CERTAINTY_SAMPLES.");
        var samples = CertaintySamples.From(EvaluationSet.Bundle, stemmer).Select(sample => JsonSerializer.Serialize(sample, Options)).ToList();

        File.WriteAllLines(path!, samples);

        Assert.True(samples.Count > 10_000, $"Only {samples.Count} samples.");
    }

    [Fact]
    public void A_source_that_is_left_out_is_never_right()
    {
        var asked = EvaluationSet.Read("questions.jsonl").First(question => question.Expected.IsKnownSubject);

        var sample = CertaintySamples.Sample(
            new Retriever(EvaluationSet.Bundle.Without(asked.Expected.Sources.ToHashSet()), stemmer), "without", "questions.jsonl", asked.Text, asked.Expected.Sources, "group", false);

        Assert.DoesNotContain(sample.Sources, source => source.Right == 1);
    }
}
