using Kiosk.Core.Speech;

namespace Kiosk.Engines.Tests.Support;

internal sealed class FakePhonemizer(params string[] clauses) : IPhonemizer
{
    public IReadOnlyList<string> ToPhonemes(string text) => clauses;
}
