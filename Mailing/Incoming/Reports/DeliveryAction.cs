namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>What became of a letter for one recipient, in the words of RFC 3464.</summary>
public enum DeliveryAction
{
    /// <summary>Given up.</summary>
    Failed,

    /// <summary>Not yet; the server goes on trying.</summary>
    Delayed,

    /// <summary>In the mailbox.</summary>
    Delivered,

    /// <summary>Handed to a server that reports nothing more.</summary>
    Relayed,

    /// <summary>Handed on to several addresses.</summary>
    Expanded,
}
