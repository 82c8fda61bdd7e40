namespace Kiosk.Host.Doctor;

/// <summary>Whoever stands at the device during 'kiosk doctor --interactive'.</summary>
internal interface IOperator
{
    void Tell(string text);

    /// <returns>Whether the answer is yes; no when there is nobody to answer.</returns>
    Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken);
}

/// <summary>At a terminal; what is told goes to standard error, for standard output carries results only.</summary>
internal sealed class TerminalOperator(TextReader input, TextWriter output) : IOperator
{
    public void Tell(string text) => output.WriteLine(text);

    public async Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken)
    {
        await output.WriteAsync($"{question} [y/n] ");
        var answer = await input.ReadLineAsync(cancellationToken);
        return answer?.Trim() is ['y' or 'Y' or 'j' or 'J', ..];
    }
}
