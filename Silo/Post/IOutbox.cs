using Soliguide.Contracts.Persons;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post;

/// <summary>Which letters are to leave, over all persons. The rows are the persons' own records.</summary>
internal interface IOutbox
{
    /// <summary>Letters whose time has come and that nobody holds, the oldest first.</summary>
    /// <param name="now">The instant (UTC).</param>
    /// <param name="max">At most so many.</param>
    /// <param name="resting">Domains to which nothing may go at present.</param>
    Task<IReadOnlyList<DueLetter>> Due(DateTimeOffset now, int max, IReadOnlyCollection<string> resting);

    /// <summary>Letters that were taken before an instant and not heard of since.</summary>
    /// <param name="takenBefore">The instant (UTC).</param>
    /// <param name="max">At most so many.</param>
    Task<IReadOnlyList<DueLetter>> InDoubt(DateTimeOffset takenBefore, int max);

    /// <summary>When the next letter is due (UTC); null when none waits.</summary>
    Task<DateTimeOffset?> NextDue();
}

/// <summary>A letter that may leave.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="Domain">The domain it goes to, lower case.</param>
internal sealed record DueLetter(string Person, string Campaign, LetterName Kind, string Domain)
{
    /// <summary>Of receipts, which alone may be several in a campaign: the day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The letter's permanent id.</summary>
    /// <param name="domain">The sender's domain.</param>
    public string MessageId(string domain) => Day is { } day
        ? LetterIds.Receipt(Person, day, domain)
        : LetterIds.MessageId(Campaign, Person, LetterComposer.KindOf(Kind), domain);
}
