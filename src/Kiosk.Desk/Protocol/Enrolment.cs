namespace Kiosk.Desk.Protocol;

/// <summary>A kiosk asks for its first certificate.</summary>
/// <param name="Kiosk">What it is called by its own settings.</param>
/// <param name="Request">PKCS #10, PEM.</param>
public sealed record EnrolmentRequest(string Code, string Kiosk, string Request)
{
    /// <summary>Without the code: it belongs in no log.</summary>
    public override string ToString() => Kiosk;
}

/// <summary>A kiosk that has a certificate asks for the next one.</summary>
/// <param name="Request">PKCS #10, PEM.</param>
public sealed record RenewalRequest(string Request);

/// <param name="Certificate">PEM.</param>
public sealed record EnrolmentAnswer(string Certificate);
