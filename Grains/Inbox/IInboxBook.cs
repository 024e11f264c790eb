using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;

namespace Soliguide.Grains.Inbox;

/// <summary>The mail that came in, as the host keeps it.</summary>
public interface IInboxBook
{
    /// <summary>Mails that could not be sorted and that nobody has looked at, the oldest first.</summary>
    Task<IReadOnlyList<KeptMail>> Aside(int max);

    /// <summary>One mail, opened; null when none of this name is kept.</summary>
    Task<KeptMailFile?> Look(string mail);

    /// <summary>Its bytes; null when none of this name is kept.</summary>
    Task<byte[]?> Bytes(string mail);

    /// <summary>Has it sorted again.</summary>
    Task<Receipt> TryAgain(string mail, string by);

    /// <summary>It waits for nobody any longer.</summary>
    Task<Receipt> Close(string mail, string by);
}
