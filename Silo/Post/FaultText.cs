using System.Globalization;
using System.Text;
using MailKit.Net.Smtp;

namespace Soliguide.Silo.Post;

/// <summary>
/// A failure for the log: what kind it is, what caused it and where, and not what it says. Servers answer with the addresses that they were given, and readers of mail
/// quote what they could not read.
/// </summary>
internal static class FaultText
{
    /// <summary>The kinds of an exception and of its causes, each with where it was thrown; of a mail server's answer the code.</summary>
    public static string Of(Exception fault)
    {
        var text = new StringBuilder();
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            text.Append(cause == fault ? "" : "\n  caused by ").Append(cause.GetType().FullName);
            if (cause is SmtpCommandException answer)
            {
                text.Append(CultureInfo.InvariantCulture, $" {(int)answer.StatusCode}");
            }

            text.Append(cause.StackTrace is { } where ? $"\n{where}" : "");
        }

        return text.ToString();
    }
}
