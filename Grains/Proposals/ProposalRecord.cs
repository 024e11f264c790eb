using Soliguide.Contracts.Proposals;
using Soliguide.Domain;

namespace Soliguide.Grains.Proposals;

/// <summary>What is stored of a proposal, under the state name <c>proposal</c>. Private: it holds what people wrote.</summary>
public sealed record ProposalRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>What came in; null until it is put.</summary>
    public Proposal? Said { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>Who closed it.</summary>
    public string? By { get; init; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What was applied instead of what it proposed.</summary>
    public ValueList<ProposedAnswer>? Corrected { get; init; }

    /// <summary>Why it was refused or passed on, or what callers shall ask.</summary>
    public string? Reason { get; init; }

    /// <summary>Names the decision that closed it, where whoever took it gave it a name.</summary>
    public string? RequestId { get; init; }

    /// <summary>The proposal that it became at another place.</summary>
    public string? PassedTo { get; init; }

    /// <summary>To whom of the staff it was given, oldest first; null is to nobody.</summary>
    public ValueList<HandedOn>? HandedOn { get; init; }
}
