using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>Whom the public may call, and whom a campaign may write to.</summary>
internal static class ContactMapping
{
    /// <summary>Numbers as objects, as plain texts, or in the older single field.</summary>
    public static ValueList<PublicPhone> ReadPhones(Field entity)
    {
        var phones = entity["phones"].Items().Select(ReadPhone).OfType<PublicPhone>().Distinct().ToValueList();
        return phones.Count == 0 && entity.FirstOf("phone", "telephone").Words() is { } number ? [new PublicPhone(number)] : phones;
    }

    /// <summary>
    /// The people to ask. Soliguide's <c>entity.mail</c> is the public address of the place; the file has no other, so that it is
    /// taken as the verification contact and kept off the sheet. Each of several addresses in the field is a contact.
    /// </summary>
    public static ValueList<PlaceContact> ReadMails(Field mail, RecordProblems problems) => Mails.Read(mail.Words(), mail.Path, problems);

    private static PublicPhone? ReadPhone(Field phone) =>
        (phone.IsObject ? phone["phoneNumber"] : phone).Words() is { } number ? new PublicPhone(number, phone["label"].Words()) : null;
}
