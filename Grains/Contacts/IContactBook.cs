using Soliguide.Contracts.Contacts;

namespace Soliguide.Grains.Contacts;

/// <summary>What can be asked of the contacts of all places at once. Implemented by the storage of the silo.</summary>
public interface IContactBook
{
    /// <summary>Places without a usable mailbox, in the order of the work.</summary>
    /// <param name="query">Which; its page size is taken as it is.</param>
    Task<IReadOnlyList<GapLine>> Gaps(GapQuery query);

    /// <summary>How far the work has come, by territory.</summary>
    Task<ContactProgress[]> Progress(string? campaign);
}
