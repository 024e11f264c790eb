namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>What can be said of an address before anybody writes to it, from its letters alone.</summary>
public abstract record MailVerdict
{
    private MailVerdict()
    {
    }

    /// <summary>The kind of verdict, since the address must not reach a log.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Nothing speaks against it.</summary>
    /// <param name="Address">In the form of <see cref="Mailbox"/>.</param>
    public sealed record Good(string Address) : MailVerdict;

    /// <summary>Nothing speaks against it; it belongs to a function (<c>contact@</c>), so that whoever reads it may change.</summary>
    /// <param name="Address">In the form of <see cref="Mailbox"/>.</param>
    public sealed record GoodButRole(string Address) : MailVerdict;

    /// <summary>It can be written to, but is nearly the address of a big provider. A person decides; it is never replaced by itself.</summary>
    /// <param name="Address">As it was given, in the form of <see cref="Mailbox"/>.</param>
    /// <param name="Proposed">What was probably meant.</param>
    public sealed record Suggest(string Address, string Proposed) : MailVerdict;

    /// <summary>Nobody of the place would read a letter there.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(MailRefusal Reason) : MailVerdict;
}
