using System.CommandLine;

namespace Soliguide.Cli.Contacts;

/// <summary><c>soliguide contact</c>: who is asked about places. Exit codes: 0 done, 2 some lines refused, 1 failed with one line.</summary>
internal static class ContactCommand
{
    /// <summary>The command.</summary>
    public static Command Make() => new("contact", "Who is asked about places: the work list, one place, a file.")
    {
        ListContacts.Make(),
        ShowContacts.Make(),
        SetContactCommand.Make(),
        RemoveContactCommand.Make(),
        ImportContactsCommand.Make(),
    };
}
