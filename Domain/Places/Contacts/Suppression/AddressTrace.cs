using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places.Contacts.Suppression;

/// <summary>Finds one mail address in any text, and takes it out: in any case, with its domain in ASCII or in its own letters, never as a part of another address.</summary>
public sealed class AddressTrace
{
    /// <summary>What stands where an address was.</summary>
    public const string Erased = "[…]";

    // What may stand in a local part before the address begins: then it is the end of somebody else's.
    private const string LocalSigns = "._+-%&#!~^";

    /// <summary>The trace of an address.</summary>
    /// <param name="mail">The address in the form of <see cref="Mailbox"/>.</param>
    public AddressTrace(string mail)
    {
        var at = mail.LastIndexOf('@');
        Forms = new[] { mail, $"{mail[..at]}@{InLetters(mail[(at + 1)..])}" }.Distinct(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>How it may be written, lower case: one form, or two where the domain has letters of its own.</summary>
    public ValueList<string> Forms { get; }

    /// <summary>Whether the address stands in a text.</summary>
    public bool IsIn(string text) => Forms.Any(form => Find(text, form, 0) >= 0);

    /// <summary>The text with <see cref="Erased"/> in its place; the same text where it does not stand.</summary>
    public string EraseFrom(string text) => Forms.Aggregate(text, EraseFrom);

    private static string EraseFrom(string text, string form)
    {
        var at = Find(text, form, 0);
        if (at < 0)
        {
            return text;
        }

        var left = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = Find(text, form, from))
        {
            left.Append(text, from, at - from).Append(Erased);
            from = at + form.Length;
        }

        return left.Append(text, from, text.Length - from).ToString();
    }

    private static int Find(string text, string form, int from)
    {
        while (from <= text.Length - form.Length && text.IndexOf(form, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            if (!IsLocal(text, at - 1) && !GoesOn(text, at + form.Length))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private static bool IsLocal(string text, int at) => at >= 0 && (char.IsLetterOrDigit(text[at]) || LocalSigns.Contains(text[at]));

    private static bool GoesOn(string text, int at) =>
        at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '-' || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])));

    private static string InLetters(string domain)
    {
        try
        {
            return new IdnMapping().GetUnicode(domain);
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
