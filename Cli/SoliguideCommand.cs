using System.CommandLine;
using Soliguide.Cli.Calls;
using Soliguide.Cli.Campaigns;
using Soliguide.Cli.Completion;
using Soliguide.Cli.Contacts;
using Soliguide.Cli.Doctor;
using Soliguide.Cli.Export;
using Soliguide.Cli.Import;
using Soliguide.Cli.Persons;
using Soliguide.Cli.Places;
using Soliguide.Cli.Proposals;
using Soliguide.Cli.Rehearse;

namespace Soliguide.Cli;

/// <summary>The whole program: every command with those below it.</summary>
internal static class SoliguideCommand
{
    /// <summary>The root. It completes itself: <c>[suggest]</c> before a line writes what may follow.</summary>
    public static RootCommand Make() => new("Soliguide: keep the guide true through the summer.")
    {
        CampaignCommand.Make(), PlaceCommand.Make(), CallCommand.Make(), ContactCommand.Make(), PersonCommand.Make(), ProposalCommand.Make(), ImportCommand.Make(),
        ExportCommand.Make(), RehearseCommand.Make(), DoctorCommand.Make(), CompletionCommand.Make(),
    };
}
