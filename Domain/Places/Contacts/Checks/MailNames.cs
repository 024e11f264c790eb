using Soliguide.Domain.Campaigns;

namespace Soliguide.Domain.Places.Contacts.Checks;

/// <summary>What stands before the @ of functions and of machines, from mail-names.csv.</summary>
internal static class MailNames
{
    private static readonly ILookup<string, string> Names =
        EmbeddedText.Read("mail-names.csv").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split(',')).ToLookup(line => line[0], line => line[1]);

    private static readonly HashSet<string> Roles = [.. Names["role"]];
    private static readonly HashSet<string> Machines = [.. Names["machine"]];

    /// <summary>Whether a function reads it: <c>contact</c>, <c>accueil.nantes</c>, <c>ccas44</c>.</summary>
    public static bool IsRole(string local) => Roles.Contains(new string([.. local.TakeWhile(char.IsAsciiLetter)]));

    /// <summary>Whether a machine has it: <c>no-reply</c>, <c>ne_pas_repondre</c>, also with a sub-address.</summary>
    public static bool IsMachine(string local) => Machines.Contains(new string([.. local.TakeWhile(c => c != '+').Where(c => c is not ('.' or '-' or '_'))]));
}
