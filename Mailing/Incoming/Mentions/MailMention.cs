namespace Soliguide.Mailing.Incoming.Mentions;

/// <summary>What an arriving mail has to do with an address.</summary>
public enum MailMention
{
    /// <summary>The address does not stand in it.</summary>
    None,

    /// <summary>It stands somewhere in it: in a quotation, a report, a copy line.</summary>
    Mentioned,

    /// <summary>It is from that address.</summary>
    From,
}
