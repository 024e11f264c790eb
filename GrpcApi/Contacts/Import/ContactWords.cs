using Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>What files and forms call sources and consents, in English or French.</summary>
internal static class ContactWords
{
    private static readonly Dictionary<string, ContactSource> Sources = new(StringComparer.OrdinalIgnoreCase)
    {
        ["call"] = ContactSource.Call, ["appel"] = ContactSource.Call, ["téléphone"] = ContactSource.Call, ["telephone"] = ContactSource.Call,
        ["mail"] = ContactSource.Mail, ["courriel"] = ContactSource.Mail,
        ["visit"] = ContactSource.Visit, ["visite"] = ContactSource.Visit,
        ["public"] = ContactSource.Public, ["site"] = ContactSource.Public,
        ["import"] = ContactSource.Import, ["fichier"] = ContactSource.Import,
    };

    /// <summary>A source; a file that says nothing is the source itself. Null for what is no such word.</summary>
    public static ContactSource? Source(string? word) =>
        word is null ? ContactSource.Import : Sources.TryGetValue(word, out var source) ? source : null;

    /// <summary>A consent; nothing said is not asked. Null for what is neither yes nor no.</summary>
    public static ContactConsent? Consent(string? word) => word switch
    {
        null => ContactConsent.NotAsked,
        _ when IsYes(word) => ContactConsent.Given,
        _ when word.ToLowerInvariant() is "non" or "no" or "0" or "false" => ContactConsent.NotAsked,
        _ => null,
    };

    /// <summary>Whether a cell says yes.</summary>
    public static bool IsYes(string word) => word.ToLowerInvariant() is "oui" or "yes" or "1" or "true" or "x";
}
