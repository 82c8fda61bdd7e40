namespace Kiosk.Core.Knowledge;

/// <summary>What of a passage is looked at when it is ranked; the arrays run side by side, sorted by term.</summary>
internal sealed class PassageProfile
{
    private const int MaxSentences = 32;

    private PassageProfile(Passage passage, SortedDictionary<int, (float Heading, float Text, uint Sentences)> terms, int[] headingTerms)
    {
        Terms = [.. terms.Keys];
        Heading = [.. terms.Values.Select(term => term.Heading)];
        Text = [.. terms.Values.Select(term => term.Text)];
        Sentences = [.. terms.Values.Select(term => term.Sentences)];
        HeadingTerms = headingTerms;
        OfHeading = AspectWords.OfHeading(passage.Heading);
        OfText = AspectWords.OfText(passage.Text);
        OfSentences = [.. passage.Sentences.Take(MaxSentences).Select(AspectWords.OfText)];
        IsNegated = Negation.Is(DutchTokenizer.Words(passage.Heading));
    }

    public int[] Terms { get; }

    /// <summary>How surely the heading holds each term, 0 to 1.</summary>
    public float[] Heading { get; }

    /// <summary>How surely the text holds each term, 0 to 1.</summary>
    public float[] Text { get; }

    /// <summary>For each term the sentences that hold it, as bits from the first.</summary>
    public uint[] Sentences { get; }

    /// <summary>The terms of the heading that name something, and not only an aspect.</summary>
    public int[] HeadingTerms { get; }

    public Aspects OfHeading { get; }

    public Aspects OfText { get; }

    public Aspects[] OfSentences { get; }

    /// <summary>Whether the heading says what is not so.</summary>
    public bool IsNegated { get; }

    public static PassageProfile Of(Passage passage, Vocabulary vocabulary)
    {
        var terms = new SortedDictionary<int, (float Heading, float Text, uint Sentences)>();
        var heading = DutchTokenizer.ContentWords(passage.Heading).ToList();
        foreach (var term in heading.SelectMany(vocabulary.TermsOf))
        {
            var known = terms.GetValueOrDefault(term.Id);
            terms[term.Id] = known with { Heading = Math.Max(known.Heading, (float)term.Weight) };
        }

        foreach (var (number, sentence) in passage.Sentences.Index())
        {
            foreach (var term in DutchTokenizer.ContentWords(sentence).SelectMany(vocabulary.TermsOf))
            {
                var known = terms.GetValueOrDefault(term.Id);
                terms[term.Id] = known with
                {
                    Text = Math.Max(known.Text, (float)term.Weight),
                    Sentences = known.Sentences | (number < MaxSentences ? 1u << number : 0),
                };
            }
        }

        var named = heading.Where(word => !AspectWords.IsAspectWord(word)).SelectMany(vocabulary.TermsOf)
            .Where(term => term.Weight == 1).Select(term => term.Id).Distinct();
        return new PassageProfile(passage, terms, [.. named]);
    }

    /// <summary>How surely heading or text holds a term, 0 to 1.</summary>
    public double Holds(int term) => PlaceOf(term) is >= 0 and var place ? Math.Max(Heading[place], Text[place]) : 0;

    /// <summary>Where a term stands in the arrays; negative when the passage does not hold it.</summary>
    public int PlaceOf(int term) => Array.BinarySearch(Terms, term);
}
