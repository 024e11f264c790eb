using System.CommandLine;

namespace Soliguide.Cli.Persons;

/// <summary><c>soliguide person</c>: what is kept of people, and how to forget them.</summary>
internal static class PersonCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Make() => new("person", "See what is kept of a person, and forget them.")
    {
        ShowPerson.Make(), ForgetPerson.Make(), LiftPerson.Make(), SuppressedPersons.Make(),
    };
}
