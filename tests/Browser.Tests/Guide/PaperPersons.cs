using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Two people on paper: one whom we write to, and one who asked to be forgotten.</summary>
public static class PaperPersons
{
    public const string Known = "pabcdefghijklmnopqrstuvwxyz";
    public const string Forgotten = "pzyxwvutsrqponmlkjihgfedcba";

    private static DateTimeOffset July { get; } = new(2019, 7, 9, 8, 0, 0, TimeSpan.Zero);

    public static ForgetReceipt Preview { get; } = new(Receipt.Already, null, new ForgottenThings(2, 1, 3, 1, 0, ["fr-75-1"]), Complete: false);

    public static PersonFile? File(string key) => key switch
    {
        Known => new PersonFile(
            key,
            new PersonOverview(
                "accueil@example.org", "Zoé", "accueil", "fr", null, new PersonHealth(MailboxState.SoftBounced, 2, null, new AbsenceHint(new(2019, 7, 1), new(2019, 7, 18), false, null, July)),
                ["fr-75-1", "fr-75-2"],
                [
                    new PersonLetter(PaperSummer.Id, LetterName.Ask, "handed", July, July, null),
                    new PersonLetter(PaperSummer.Id, LetterName.Reminder, "refused", July, null, "550 5.7.1"),
                ]),
            [
                new PersonPlace("fr-75-1", "Accueil des Tilleuls", true, ContactSource.Call, ContactConsent.Given, July),
                new PersonPlace("fr-75-2", "Bains-douches", false, ContactSource.Import, ContactConsent.NotAsked, null),
            ],
            null,
            []),
        Forgotten => new PersonFile(
            key, null, [], new Suppression(SuppressionKind.Forgotten, July), [new PersonAct(July, "forgotten", "nadia", "demande par téléphone"), new PersonAct(July, "erased", "nadia", "places 1")]),
        _ => null,
    };
}
