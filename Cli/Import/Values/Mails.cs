using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Import.Values;

/// <summary>The contacts in one field: addresses parted by semicolons, commas, bars or blanks, as people fill such fields.</summary>
internal static class Mails
{
    private static readonly char[] Separators = [';', ',', '|', ' ', '\n', '\t'];

    /// <summary>Everybody who can be written to, once each; who cannot is a remark that does not repeat the address.</summary>
    public static ValueList<PlaceContact> Read(string? text, string path, RecordProblems problems)
    {
        var contacts = new List<PlaceContact>();
        foreach (var part in (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bare = part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? part["mailto:".Length..] : part;
            if (!Mailbox.TryNormalise(bare, out var address))
            {
                problems.Remark(path, "MAIL_UNUSABLE", "Nobody could be written to at this address: left out.");
            }
            else if (!contacts.Exists(contact => contact.Mail == address))
            {
                contacts.Add(new PlaceContact(address));
            }
        }

        return contacts.ToValueList();
    }
}
