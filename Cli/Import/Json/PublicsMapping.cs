using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>Whom a place or a service receives, from <c>publics</c> of Soliguide's JSON.</summary>
internal static class PublicsMapping
{
    private static readonly Dictionary<string, PublicGroup> Groups = new(StringComparer.Ordinal)
    {
        ["men"] = PublicGroup.Men,
        ["women"] = PublicGroup.Women,
        ["isolated"] = PublicGroup.Isolated,
        ["family"] = PublicGroup.Family,
        ["couple"] = PublicGroup.Couple,
        ["pregnant"] = PublicGroup.Pregnant,
        ["regular"] = PublicGroup.Regular,
        ["asylum"] = PublicGroup.Asylum,
        ["refugee"] = PublicGroup.Refugee,
        ["undocumented"] = PublicGroup.Undocumented,
        ["violence"] = PublicGroup.Violence,
        ["addiction"] = PublicGroup.Addiction,
        ["handicap"] = PublicGroup.Disability,
        ["lgbt"] = PublicGroup.Lgbt,
        ["hiv"] = PublicGroup.Hiv,
        ["prostitution"] = PublicGroup.SexWork,
        ["prison"] = PublicGroup.Prison,
        ["student"] = PublicGroup.Student,
        ["mentalHealth"] = PublicGroup.MentalHealth,
    };

    /// <summary>Whom it receives; null where the record does not say.</summary>
    public static Publics? Read(Field publics, RecordProblems problems)
    {
        if (ReadWelcome(publics["accueil"], problems) is not { } welcome)
        {
            return null;
        }

        var description = Values.PlainText.Of(publics["description"].Words());
        if (welcome == Welcome.Unconditional)
        {
            // The form ticks every box then.
            return new Publics(welcome) { Description = description };
        }

        Field[] lists = [publics["gender"], publics.FirstOf("familialle", "familial"), publics["administrative"], publics["other"]];
        var read = new Publics(welcome)
        {
            Groups = lists.SelectMany(list => ReadGroups(list, problems)).ToValueList(),
            AgeFrom = (int?)publics["age"]["min"].Number(),
            AgeTo = (int?)publics["age"]["max"].Number(),
            Description = description,
        };

        // A form that was begun and names nobody says no more than that everybody may come.
        return read is { Groups.Count: 0, AgeFrom: null, AgeTo: null, Description: null } ? new Publics(Welcome.Unconditional) : read;
    }

    /// <summary>Those of a service, kept only where they differ: the platform copies the place's into each.</summary>
    public static Publics? ReadService(Field service, Publics? place, RecordProblems problems)
    {
        if (service["differentPublics"].Flag() == false)
        {
            return null;
        }

        var own = Read(service["publics"], problems);
        return own == place ? null : own;
    }

    private static Welcome? ReadWelcome(Field field, RecordProblems problems)
    {
        switch (field.Words())
        {
            case null:
                return null;
            case "0":
                return Welcome.Unconditional;
            case "1":
                return Welcome.Preferential;
            case "2":
                return Welcome.Exclusive;
            default:
                problems.Refuse(field.Path, "VALUE_UNKNOWN", "Write 0 (everybody), 1 (rather some) or 2 (only some).");
                return null;
        }
    }

    // A group never seen is refused, not left out: the place would be shown to fewer people than it receives.
    private static IEnumerable<PublicGroup> ReadGroups(Field list, RecordProblems problems)
    {
        foreach (var field in list.Items())
        {
            if (field.Words() is { } word && Groups.TryGetValue(word, out var group))
            {
                yield return group;
            }
            else
            {
                problems.Refuse(field.Path, "VALUE_UNKNOWN", $"Write one of: {string.Join(", ", Groups.Keys)}.");
            }
        }
    }
}
