using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Contacts.Checks;

namespace Soliguide.GrpcApi.Contacts;

/// <summary>Somebody to ask about a place, as staff or a file name them, and whether that can be taken.</summary>
/// <param name="Mail">The address as it was typed.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Role">Their role.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="Source">Where the mailbox is known from.</param>
/// <param name="Consent">Whether the person agreed to be written to.</param>
internal sealed record ContactChoice(string Mail, string? Name, string? Role, string Language, ContactSource Source, ContactConsent Consent)
{
    /// <summary>Most characters of a name or a role.</summary>
    public const int LongestText = 120;

    /// <summary>The reason of an address that a person must look at.</summary>
    public const string Doubtful = "MAIL_DOUBTFUL";

    /// <summary>What is wrong with the address; null when it can be taken.</summary>
    /// <param name="verdict">What is said of it.</param>
    /// <param name="acceptDoubtful">Takes one that is nearly another provider's.</param>
    public static Problem? Refusal(MailVerdict verdict, bool acceptDoubtful) => verdict switch
    {
        MailVerdict.Refused refused => new Problem("mail", CodeOf(refused.Reason), MessageOf(refused.Reason)),
        MailVerdict.Suggest suggest when !acceptDoubtful =>
            new Problem("mail", Doubtful, $"Did they mean {suggest.Proposed.Split('@')[^1]}? Correct it, or say that it is meant."),
        _ => null,
    };

    /// <summary>The command for a place.</summary>
    public SetContact ToCommand(string by, string requestId, int? revision = null) =>
        new(new ContactEntry("", Mail, Name, Role, Language), Source, Consent, by, requestId, revision);

    private static string CodeOf(MailRefusal reason) => reason switch
    {
        MailRefusal.Machine => "MAIL_OF_A_MACHINE",
        MailRefusal.ReservedDomain => "MAIL_DOMAIN_RESERVED",
        MailRefusal.OwnDomain => "MAIL_OURS",
        MailRefusal.ImpossibleDomain => "MAIL_DOMAIN_IMPOSSIBLE",
        _ => Errors.FieldErrors.Mail,
    };

    private static string MessageOf(MailRefusal reason) => reason switch
    {
        MailRefusal.Machine => "Nobody reads this address. Ask for another.",
        MailRefusal.ReservedDomain => "This domain is for examples and networks without mail. Ask for another address.",
        MailRefusal.OwnDomain => "This is our own address. Ask for the place's.",
        MailRefusal.ImpossibleDomain => "There is no such domain. Check its ending.",
        _ => "Give a mail address like name@example.org.",
    };
}
