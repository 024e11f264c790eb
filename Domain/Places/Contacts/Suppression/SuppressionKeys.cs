using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Links;

namespace Soliguide.Domain.Places.Contacts.Suppression;

/// <summary>
/// Names people of whom nothing else may be kept, so that their address is recognised when it comes again: HMAC-SHA-256 over the person's
/// key under a secret of the server. A bare hash would not do, since whoever has the database can try every address of a directory.
/// </summary>
public sealed class SuppressionKeys
{
    private const string Purpose = "soliguide suppression v1\n";
    private const string Proof = "soliguide suppression key v1\n";
    private const int MarkLength = 26;
    private const int ProofLength = 16;
    private readonly LinkKey[] _keys;

    /// <summary>The keys, the one that marks first. Those below still recognise: keep each as long as one of its marks.</summary>
    /// <exception cref="ArgumentException">There is none, or two share an id.</exception>
    public SuppressionKeys(params IReadOnlyCollection<LinkKey> keys)
    {
        if (keys.Count == 0 || keys.DistinctBy(k => k.Id).Count() != keys.Count)
        {
            throw new ArgumentException("At least one suppression key is needed, each with an id of its own: the one that marks first.");
        }

        _keys = [.. keys];
    }

    /// <summary>The mark under which a person is suppressed from now on: <c>s</c>, the key's character, and 26 characters of base32.</summary>
    public string MarkOf(PersonKey person) => Write(_keys[0], person);

    /// <summary>Every mark under which a person may have been suppressed, the newest key's first.</summary>
    public IReadOnlyList<string> MarksOf(PersonKey person) => [.. _keys.Select(key => Write(key, person))];

    /// <summary>What tells each key from another of the same id without telling it, by id: a lost file must not be replaced in silence.</summary>
    public IReadOnlyDictionary<int, string> Proofs => _keys.ToDictionary(key => key.Id, key => Sign(key, Proof, ProofLength));

    /// <summary>How marks name a key: their second character.</summary>
    public static string CharacterOf(int id) => Base32.Character(id).ToString();

    private static string Write(LinkKey key, PersonKey person) => $"s{Base32.Character(key.Id)}{Sign(key, Purpose + person.Value, MarkLength)}";

    private static string Sign(LinkKey key, string text, int length) => Base32.Write(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(text)), length);
}
