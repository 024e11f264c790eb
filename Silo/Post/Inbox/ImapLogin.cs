using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>The way into a mailbox, for whoever reads it and for who looks whether it can be read.</summary>
internal static class ImapLogin
{
    /// <summary>Connects, logs in, and opens the folder for reading alone.</summary>
    /// <exception cref="InvalidDataException">The password's file cannot be used; the message says why.</exception>
    public static async Task<ImapFolder> Open(ImapClient client, ImapOptions imap, CancellationToken stop)
    {
        var password = await Password(imap, stop);
        await client.ConnectAsync(imap.Host!, imap.Port, SecurityOf(imap.Security), stop);
        await client.AuthenticateAsync(imap.User, password, stop);
        var folder = (ImapFolder)await client.GetFolderAsync(imap.Mailbox, stop);
        await folder.OpenAsync(FolderAccess.ReadOnly, stop);
        return folder;
    }

    private static async Task<string> Password(ImapOptions imap, CancellationToken stop)
    {
        if (imap.PasswordFile is not { } file)
        {
            return imap.Password ?? "";
        }

        SecretFile.Check(file);
        return (await File.ReadAllLinesAsync(file, stop)).FirstOrDefault("").Trim();
    }

    private static SecureSocketOptions SecurityOf(ImapSecurity security) => security switch
    {
        ImapSecurity.Tls => SecureSocketOptions.SslOnConnect,
        ImapSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
