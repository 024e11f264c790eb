using System.CommandLine;

namespace Soliguide.Cli.Places;

/// <summary><c>soliguide place</c>: what the public reads of places, what happened to them, and what they answer.</summary>
internal static class PlaceCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Make() => new("place", "Places: what the public reads, what happened, what they answer.")
    {
        ShowPlace.Make(), ListPlaces.Make(), PlaceJournal.Make(), AnswerPlace.Make(), WithdrawAnswer.Make(),
    };
}
