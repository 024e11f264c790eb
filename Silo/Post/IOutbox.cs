using Soliguide.Contracts.Persons;

namespace Soliguide.Silo.Post;

/// <summary>Which letters are to leave, over all persons. The rows are the persons' own records.</summary>
internal interface IOutbox
{
    /// <summary>Letters whose time has come and that nobody holds, the oldest first.</summary>
    /// <param name="now">The instant (UTC).</param>
    /// <param name="takenBefore">A letter taken before this instant and not handed over is given out again (UTC).</param>
    /// <param name="max">At most so many.</param>
    Task<IReadOnlyList<DueLetter>> Due(DateTimeOffset now, DateTimeOffset takenBefore, int max);

    /// <summary>When the next letter is due (UTC); null when none waits.</summary>
    Task<DateTimeOffset?> NextDue();
}

/// <summary>A letter that may leave.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
internal sealed record DueLetter(string Person, string Campaign, LetterName Kind);
