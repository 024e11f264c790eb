using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places.Contacts;

/// <summary>
/// Somebody whom a campaign may write to about a place. Private: never on a card, in an export or in a log; its text form is
/// therefore the person's key. What the public may use to reach a place is on its sheet instead.
/// </summary>
/// <param name="Mail">The address in the form of <see cref="Mailbox"/>.</param>
public sealed record PlaceContact(string Mail)
{
    /// <summary>How to greet the person, where it is known.</summary>
    public string? Name { get; init; }

    /// <summary>What the person does there, in the words of the place.</summary>
    public string? Role { get; init; }

    /// <summary>Language of the letters, ISO 639; French unless told.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>The person behind the mailbox; the same for every place that this mailbox looks after.</summary>
    /// <exception cref="FormatException"><see cref="Mail"/> is no address.</exception>
    [JsonIgnore]
    public PersonKey Person => PersonKey.Of(Mail);

    /// <summary>The person's key, since the address must not reach a log.</summary>
    public override string ToString() => $"contact {(Mailbox.TryNormalise(Mail, out _) ? Person.Value : "without a mailbox")}";
}
