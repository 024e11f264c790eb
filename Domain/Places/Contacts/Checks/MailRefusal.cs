namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>Why an address is not taken as a contact.</summary>
public enum MailRefusal
{
    /// <summary>Not an address that anybody could write to.</summary>
    Malformed,

    /// <summary>A machine's: no-reply, mailer-daemon, postmaster.</summary>
    Machine,

    /// <summary>A domain kept for examples and tests, or one that exists on a local network only (RFC 2606, RFC 6761, RFC 6762).</summary>
    ReservedDomain,

    /// <summary>A domain that cannot exist: an ending of one letter or of digits.</summary>
    ImpossibleDomain,

    /// <summary>The domain that our own letters come from: we would write to ourselves.</summary>
    OwnDomain,
}
