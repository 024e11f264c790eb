namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Parts of names and short texts, French: see words.json.</summary>
internal sealed record WordList(
    IReadOnlyList<Noun> Nouns,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Qualifiers,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Streets,
    IReadOnlyList<string> Complements,
    IReadOnlyList<string> Networks,
    IReadOnlyList<string> SharedMailDomains,
    IReadOnlyList<string> Mailboxes,
    IReadOnlyList<string> FirstNames,
    IReadOnlyList<string> FamilyNames,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> PhoneLabels,
    IReadOnlyList<LanguageShare> Languages,
    IReadOnlyList<string> PlannedClosures,
    IReadOnlyList<string> PlannedMessages,
    IReadOnlyList<string> StaffNotes)
{
    /// <summary>A name such as "du Héron Bleu", in agreement.</summary>
    public string Toponym(Dice dice)
    {
        var noun = dice.Of(Nouns);
        return $"{noun.Of} {dice.Of(Qualifiers)[noun.Gender]}";
    }
}

/// <summary>A noun with its article, "du Héron", and how what follows agrees: m, f, mp, fp.</summary>
internal sealed record Noun(string Of, string Gender);

/// <summary>How often a language is spoken beside French.</summary>
internal sealed record LanguageShare(string Code, double Share);
