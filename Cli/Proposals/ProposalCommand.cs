using System.CommandLine;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal</c>: what waits until somebody of the staff has looked, and what they decide.</summary>
internal static class ProposalCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Make() => new("proposal", "What waits to be read: replies by mail, strange answers, calls that somebody else looks at.")
    {
        ListProposals.Make(), ShowProposal.Make(), AcceptProposal.Make(), CorrectProposal.Make(), ReturnProposal.Make(), RefuseProposal.Make(), PassProposalOn.Make(),
    };
}
