namespace Soliguide.Tests.Shared.Checker;

/// <summary>What must hold in a storage, whatever happened to the silos that write it.</summary>
internal enum Rule
{
    /// <summary>Every record can be read.</summary>
    Readable,

    /// <summary>A journal holds what changed something, in an order that the rules of a place allow, and leads to the update that is stored.</summary>
    Journal,

    /// <summary>The stage that is stored is the one that follows from the journal.</summary>
    Stage,

    /// <summary>Nothing happened twice: answers, calls, questions and what a campaign does once.</summary>
    Once,

    /// <summary>After its end a campaign hears answers and calls, and nothing else.</summary>
    End,

    /// <summary>What a client heard acknowledged is in the journal.</summary>
    Acknowledged,

    /// <summary>What is in a journal was asked for by somebody.</summary>
    Asked,

    /// <summary>One letter for each campaign, person and kind: in the person's record, in the outbox and in the folder.</summary>
    Letter,

    /// <summary>A place that set off a letter is on one. Reached once whatever was interrupted is done again.</summary>
    LetterDue,

    /// <summary>A place is in one hand at a time.</summary>
    Lease,

    /// <summary>What is counted is what places say.</summary>
    Tally,

    /// <summary>The last card of the feed is the place's public card, or none where nothing is public.</summary>
    Feed,

    /// <summary>A place is on the roster of a campaign once, and only places on it are in the campaign.</summary>
    Roster,

    /// <summary>A phase that has reached a shard has reached its places. Reached once whatever was interrupted is done again.</summary>
    Phase,

    /// <summary>What was once stored is still there: revisions grow, journals go on, letters that left have left.</summary>
    Kept,
}
