namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>What a report means for the address.</summary>
public enum Severity
{
    /// <summary>Nothing against it: delivered, or on its way.</summary>
    None,

    /// <summary>Nobody will ever read mail there: the next contact, or the call desk.</summary>
    Hard,

    /// <summary>It may work another day.</summary>
    Soft,

    /// <summary>The mailbox has no room: somebody may still read it.</summary>
    Full,

    /// <summary>The letter or its sender was refused, not the address: look at how we send.</summary>
    Policy,
}
