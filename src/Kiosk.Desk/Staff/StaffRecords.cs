using Kiosk.Desk.Store;

namespace Kiosk.Desk.Staff;

/// <summary>What someone may do at the desk. A role holds nothing of another one.</summary>
public enum StaffRole
{
    /// <summary>Helps citizens.</summary>
    Clerk,

    /// <summary>Helps citizens, reads every open handover, the counts and the audit trail, and confirms withdrawals.</summary>
    Supervisor,

    /// <summary>Keeps the accounts and reads the audit trail; sees no citizen.</summary>
    Administrator,
}

/// <summary>Whether a clerk can be called.</summary>
public enum Presence
{
    Available,
    Busy,
    Away,
}

/// <summary>Someone who may sign in.</summary>
/// <param name="Login">What is typed to sign in: lower case.</param>
/// <param name="Name">How colleagues see it, unique: a claim is known by it.</param>
/// <param name="IsLocked">An administrator locked it.</param>
/// <param name="HasPassword">False until the one-time code was used, and for who comes from the municipality's own sign-in.</param>
/// <param name="IsFromProvider">Whether the municipality's own sign-in vouches for it.</param>
public sealed record StaffAccount(Guid Id, string Login, string Name, StaffRole Role, bool IsLocked, bool HasPassword, bool IsFromProvider);

/// <summary>Someone who has signed in.</summary>
/// <param name="Token">What the browser holds; the store has its hash only.</param>
/// <param name="Counter">Where citizens find the clerk, as it is said: 'loket 3'.</param>
public sealed record StaffSession(string Token, StaffAccount Account, string Counter, Presence Presence)
{
    public Clerk AsClerk => new(Account.Name, Counter);

    /// <summary>Without the token: it belongs in no log.</summary>
    public override string ToString() => Account.Login;
}

/// <summary>What became of an order on accounts.</summary>
public abstract record StaffResult
{
    private protected StaffResult()
    {
    }

    public sealed record Done(StaffAccount Account) : StaffResult;

    /// <param name="Code">The one-time code with which its owner chooses a password.</param>
    public sealed record Made(StaffAccount Account, string Code) : StaffResult
    {
        /// <summary>Without the code: it belongs in no log.</summary>
        public override string ToString() => Account.Login;
    }

    /// <summary>The login name or the name is in use.</summary>
    public sealed record Taken : StaffResult;

    /// <summary>The name, password or code is wrong, or it is locked: which of them is not told.</summary>
    public sealed record Refused : StaffResult;

    public sealed record Unknown : StaffResult;

    /// <summary>It is the last administrator who can sign in.</summary>
    public sealed record LastAdministrator : StaffResult;
}
