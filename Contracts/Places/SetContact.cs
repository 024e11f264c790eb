namespace Soliguide.Contracts.Places;

/// <summary>Somebody to ask about a place from now on, in front of those already known. Says nothing of what the public may use.</summary>
/// <param name="Contact">The mailbox. Checked by whoever sends it for slips and machines; here only that somebody could write to it.</param>
/// <param name="Source">Where it is known from.</param>
/// <param name="Consent">Whether the person agreed to be written to; an objection is the person's own and wins.</param>
/// <param name="By">Staff id or "import"; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
/// <param name="Revision">The revision that was read; null takes whatever there is.</param>
[GenerateSerializer, Immutable, Alias("set-contact")]
public sealed record SetContact(
    ContactEntry Contact, ContactSource Source, ContactConsent Consent, string By, string RequestId, int? Revision = null);

/// <summary>Somebody is asked about a place no longer.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="By">Staff id; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
/// <param name="Revision">The revision that was read; null takes whatever there is.</param>
[GenerateSerializer, Immutable, Alias("remove-contact")]
public sealed record RemoveContact(string PersonId, string By, string RequestId, int? Revision = null);

/// <summary>Somebody who was asked about a place is forgotten.</summary>
/// <param name="PersonId">Who; not kept.</param>
/// <param name="Mail">The address, which goes from what was said about the place; not kept.</param>
/// <param name="By">Staff id; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
[GenerateSerializer, Immutable, Alias("forget-contact")]
public sealed record ForgetContact(string PersonId, string Mail, string By, string RequestId);

/// <summary>One change of the people who are asked about a place, without their address.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="What">What was done.</param>
/// <param name="PersonId">To whom.</param>
/// <param name="By">Who did it.</param>
/// <param name="RequestId">The command.</param>
[GenerateSerializer, Immutable, Alias("contact-change")]
public sealed record ContactChange(DateTimeOffset At, ContactAct What, string PersonId, string By, string RequestId)
{
    /// <summary>Where the mailbox is known from.</summary>
    [Id(0)]
    public ContactSource Source { get; init; }

    /// <summary>Whether the person agreed to be written to.</summary>
    [Id(1)]
    public ContactConsent Consent { get; init; }
}

/// <summary>What was done to a contact.</summary>
[Alias("contact-act")]
public enum ContactAct
{
    /// <summary>Is asked from now on.</summary>
    Set,

    /// <summary>Is asked no longer.</summary>
    Removed,

    /// <summary>Nobody was found to ask; looked for again later. Names no person.</summary>
    PutOff,

    /// <summary>The place has no mailbox. Names no person.</summary>
    NoMailbox,
}

/// <summary>Where a mailbox is known from.</summary>
[Alias("contact-source")]
public enum ContactSource
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Told on the telephone.</summary>
    Call,

    /// <summary>Told in a mail.</summary>
    Mail,

    /// <summary>Told on the spot.</summary>
    Visit,

    /// <summary>Read where everybody can read it.</summary>
    Public,

    /// <summary>From a file.</summary>
    Import,
}

/// <summary>Whether a person agreed to be written to.</summary>
[Alias("contact-consent")]
public enum ContactConsent
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>They agreed.</summary>
    Given,
}
