using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>A place in a caller's hand.</summary>
/// <param name="Turn">Why it is its turn, and whether it still waits.</param>
/// <param name="Form">What we know of it.</param>
/// <param name="Journal">What happened to it in the campaign, oldest first.</param>
internal sealed record CalledPlace(TicketPlace Turn, FormPlace Form, IReadOnlyList<JournalLine> Journal)
{
    /// <summary>The last call in this campaign; null is none.</summary>
    public JournalLine? LastAttempt => Journal.LastOrDefault(line => line.Event == "callMade");

    /// <summary>What shall be asked beside the campaign's question; null is nothing.</summary>
    public OpenQuestion? Question { get; init; }
}

/// <summary>A question that somebody left to callers.</summary>
/// <param name="Proposal">The proposal that it is about.</param>
/// <param name="Text">The words of whoever left it; null where nobody wrote any.</param>
internal sealed record OpenQuestion(string Proposal, string? Text);
