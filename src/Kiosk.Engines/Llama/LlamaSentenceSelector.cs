using System.Globalization;
using System.Text;
using Kiosk.Core.Answering;
using Kiosk.Core.Knowledge;
using Kiosk.Core.Speech;

namespace Kiosk.Engines.Llama;

/// <summary>
/// Asks a language model which sentences of a passage answer a question. Its answer is a few numbers, held to by a grammar:
/// it is quick, and there is nothing in it to say. The passage is in front of the question, so that what the model has read
/// of it serves every question.
/// </summary>
/// <param name="engine">Taken over.</param>
/// <param name="prefixes">What the model has read before; null to read each time.</param>
public sealed class LlamaSentenceSelector(LlamaEngine engine, PrefixStore? prefixes, LlamaOptions options) : ISentenceSelector, IDisposable
{
    private const string None = "0";
    private const int MaxSentences = 20;

    // Two figures, a comma, for three sentences, and the end.
    private const int MaxTokens = 9;

    private const string Task =
        "Je kiest welke zinnen uit een tekst van de gemeente een vraag beantwoorden. Antwoord alleen met de nummers van hoogstens drie zinnen, "
        + "de belangrijkste eerst, met komma's ertussen. Antwoord 0 als geen zin de vraag beantwoordt.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>?> SelectAsync(string question, Passage passage, CancellationToken cancellationToken)
    {
        var text = Text(passage);
        var request = new LlamaRequest(Messages(text, question))
        {
            Grammar = Grammar(Math.Min(MaxSentences, passage.Sentences.Count)),
            MaxTokens = MaxTokens,
            Deadline = TimeSpan.FromMilliseconds(options.ChoiceMs),
            Prefix = prefixes?.Find(text),
        };
        try
        {
            var numbers = new StringBuilder();
            await foreach (var piece in engine.GenerateAsync(request, cancellationToken).ConfigureAwait(false))
            {
                numbers.Append(piece);
            }

            return Parse(numbers.ToString());
        }
        catch (Exception exception) when (exception is TimeoutException or EngineException)
        {
            return null;
        }
    }

    public void Dispose() => engine.Dispose();

    /// <summary>Reads a passage ahead and keeps what was read, unless it is kept already.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="EngineException">It does not fit, or the engine failed.</exception>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public async Task PrepareAsync(Passage passage, CancellationToken cancellationToken)
    {
        var text = Text(passage);
        if (prefixes is not null && !prefixes.Has(text))
        {
            prefixes.Keep(text, await engine.ReadAsync(Messages(text, ""), cancellationToken).ConfigureAwait(false));
        }
    }

    private static IReadOnlyList<PromptMessage> Messages(string text, string question) =>
        [new PromptMessage("system", text), new PromptMessage("user", question)];

    private static string Text(Passage passage) => string.Join('\n',
    [
        Task,
        "",
        $"{passage.Source.Title}. {passage.Heading}".TrimEnd(' ', '.') + ":",
        .. passage.Sentences.Take(MaxSentences).Select((sentence, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {sentence}")),
    ]);

    /// <returns>GBNF for 0, or one to three of the numbers.</returns>
    private static string Grammar(int sentences)
    {
        var numbers = string.Join(" | ", Enumerable.Range(1, sentences).Select(number => $"\"{number.ToString(CultureInfo.InvariantCulture)}\""));
        return $"root ::= \"{None}\" | number (\",\" number (\",\" number)?)?\nnumber ::= {numbers}";
    }

    /// <returns>Null for what was cut off; the grammar lets nothing else through.</returns>
    private static List<int>? Parse(string numbers)
    {
        if (numbers == None)
        {
            return [];
        }

        var places = new List<int>();
        foreach (var number in numbers.Split(','))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                return null;
            }

            places.Add(place - 1);
        }

        return places;
    }
}
