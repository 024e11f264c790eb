using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places.Contacts;

/// <summary>
/// The permanent name of a person we write to: of the mailbox, not of the human being. Made from the address alone, so that every
/// import finds the same person again without a table, and fit for logs since the address cannot be read back from it.
/// Written <c>p</c> and 26 characters of lower-case base32 (RFC 4648): the first 130 bits of SHA-256 over the UTF-8 of the
/// address in the form of <see cref="Mailbox"/>.
/// </summary>
/// <param name="Value">The written form.</param>
[JsonConverter(typeof(PersonKeyConverter))]
public readonly record struct PersonKey(string Value)
{
    private const int Length = 27;

    /// <summary>The person behind an address, however it is spelt.</summary>
    /// <exception cref="FormatException">Nobody could be written to at this address; it is not in the message.</exception>
    public static PersonKey Of(string mail)
    {
        if (!Mailbox.TryNormalise(mail, out var address))
        {
            throw new FormatException("The text is no mail address.");
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address));
        return new PersonKey("p" + Base32.Write(hash, Length - 1));
    }

    /// <summary>Reads the written form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonKey key)
    {
        key = default;
        if (text is not { Length: Length } || text[0] != 'p' || !Base32.IsText(text.AsSpan(1)))
        {
            return false;
        }

        key = new PersonKey(text);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value ?? "";

    private sealed class PersonKeyConverter : JsonConverter<PersonKey>
    {
        public override PersonKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var key) ? key : throw new JsonException("A person is written p and 26 characters.");

        public override void Write(Utf8JsonWriter writer, PersonKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
