using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts.Suppression;

namespace Soliguide.Grains;

/// <summary>
/// Takes names and addresses out of a whole record. It goes through the stored form, so that a field that is added later is not forgotten;
/// a person's key is too long to stand anywhere by chance.
/// </summary>
internal static class Redaction
{
    /// <summary>Stands for somebody who is forgotten; numbered where several may meet, so that a journal still tells two of them apart.</summary>
    public const string Somebody = "forgotten";

    /// <summary>The record without this person, who becomes a number of this record; the same one where they are not named.</summary>
    public static T WithoutPerson<T>(T record, string person)
        where T : class
    {
        var json = DomainJson.Write(record);
        if (!json.Contains(person, StringComparison.Ordinal))
        {
            return record;
        }

        var number = 1;
        while (json.Contains($"\"{Somebody}-{number}\"", StringComparison.Ordinal))
        {
            number++;
        }

        return DomainJson.Read<T>(json.Replace(person, $"{Somebody}-{number}", StringComparison.Ordinal));
    }

    /// <summary>The record without this address; the same one where it does not stand.</summary>
    public static T WithoutAddress<T>(T record, string mail)
        where T : class
    {
        var json = DomainJson.Write(record);
        var erased = new AddressTrace(mail).EraseFrom(json);
        return ReferenceEquals(erased, json) ? record : DomainJson.Read<T>(erased);
    }
}
