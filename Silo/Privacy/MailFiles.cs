using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Incoming.Mentions;
using Soliguide.Mailing.Letters;
using Soliguide.Silo.Post.Folders;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Privacy;

/// <summary>Letters and mails that lie in folders: those of one person, and those that are old.</summary>
internal sealed class MailFiles(FolderTransport letters, IEnumerable<IMailDoor> doors)
{
    // Named by person and letter, whatever the domain in their Message-ID.
    private const string AnyDomain = "example.org";

    private string? Taken => doors.OfType<FolderDoor>().FirstOrDefault()?.TakenFolder;

    /// <summary>The files of a person: letters to them, also half-written ones, and mails from them or with their address.</summary>
    public IEnumerable<string> Of(string person, string mail, AddressTrace trace, IReadOnlySet<string> hashes) =>
        LettersTo(person).Concat(Receipts().Concat(Mails(Taken)).Where(file => IsTheirs(file, mail, trace, hashes)));

    /// <summary>Letters written, and mails taken, before an instant (UTC).</summary>
    public IEnumerable<string> LettersBefore(DateTimeOffset instant) => Older(Files(letters.Root, "*.eml*", deep: true), instant);

    /// <summary>Mails taken from the folder that came before an instant (UTC).</summary>
    public IEnumerable<string> MailsBefore(DateTimeOffset instant) => Older(Mails(Taken), instant);

    /// <summary>Removes files; one that is gone already is no fault.</summary>
    public static void Erase(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            try
            {
                File.Delete(file);
            }
            catch (DirectoryNotFoundException)
            {
                // Somebody tidied up the whole folder.
            }
        }
    }

    private IEnumerable<string> Campaigns() => Directory.Exists(letters.Root) ? Directory.EnumerateDirectories(letters.Root).Select(folder => Path.GetFileName(folder)) : [];

    /// <summary>Named by their day, which is not known here: they tell by their address whose they are.</summary>
    private IEnumerable<string> Receipts() =>
        Campaigns().SelectMany(campaign => Files(Path.GetDirectoryName(letters.FileOf(campaign, LetterName.Receipt, ""))!, "*.eml*", deep: false));

    private IEnumerable<string> LettersTo(string person) =>
        from campaign in Campaigns()
        from kind in Enum.GetValues<LetterKind>()
        let id = LetterIds.MessageId(campaign, person, kind, AnyDomain).Split('@')[0]
        from file in Files(Path.GetDirectoryName(letters.FileOf(campaign, Enum.Parse<LetterName>(kind.ToString()), id))!, $"{id}.eml*", deep: false)
        select file;

    private static bool IsTheirs(string file, string mail, AddressTrace trace, IReadOnlySet<string> hashes)
    {
        var bytes = File.ReadAllBytes(file);
        return hashes.Contains(new ArrivedMail(bytes, bytes.Length).Hash) || MailMentions.Of(bytes, mail, trace) != MailMention.None;
    }

    private static IEnumerable<string> Mails(string? folder) => folder is null ? [] : Files(folder, "*.eml", deep: false);

    private static IEnumerable<string> Older(IEnumerable<string> files, DateTimeOffset instant) => files.Where(file => File.GetLastWriteTimeUtc(file) < instant.UtcDateTime);

    private static IEnumerable<string> Files(string folder, string pattern, bool deep) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern, deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
        : [];
}
