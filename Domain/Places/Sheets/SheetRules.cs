using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// What a sheet may say when it is imported or edited. Says nothing about what is merely missing: many places have no hours, no
/// phone and no position, and are shown all the same.
/// </summary>
public static class SheetRules
{
    /// <summary>Everything that speaks against a sheet, with the path of each field; empty when it may be taken.</summary>
    public static ValueList<FieldProblem> Check(PlaceSheet sheet) => Identity(sheet)
        .Concat(SheetTexts.Check("description", sheet.Description, SheetLimits.Description))
        .Concat(SheetTexts.Check("staffNote", sheet.StaffNote, SheetLimits.Description))
        .Concat(SheetTexts.Check("ownerNetwork", sheet.OwnerNetwork, SheetLimits.Line))
        .Concat(PositionRules.Check(sheet.Position).Select(p => p.Within("position")))
        .Concat(SheetWeek.Check(sheet.Hours).Select(p => p.Within("hours")))
        .Concat(Each("stops", sheet.Stops, SheetLimits.Stops, Stop))
        .Concat(Each("services", sheet.Services, SheetLimits.Services, Service))
        .Concat(Twice("services", sheet.Services.Select(s => s.Id), "SERVICE_ID_TWICE"))
        .Concat(Each("phones", sheet.Phones, int.MaxValue, Phone))
        .Concat(Each("languages", sheet.Languages, int.MaxValue, Language))
        .Concat(PublicsRules.Check(sheet.Publics).Select(p => p.Within("publics")))
        .Concat(SheetTexts.Check("accessibility.details", sheet.Accessibility?.Details, SheetLimits.Description))
        .Concat(Each("periods", sheet.Periods, SheetLimits.Periods, period => PlannedPeriodRules.Check(period, sheet)))
        .Concat(Twice("periods", sheet.Periods.Select(p => p.Id), "PERIOD_ID_TWICE"))
        .ToValueList();

    private static IEnumerable<FieldProblem> Identity(PlaceSheet sheet)
    {
        if (string.IsNullOrWhiteSpace(sheet.Name))
        {
            yield return new FieldProblem("name", "NAME_EMPTY", "Give the name that people know the place by.");
        }

        foreach (var problem in SheetTexts.Check("name", sheet.Name, SheetLimits.Name))
        {
            yield return problem;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(sheet.TimeZone, out var zone) || !zone.HasIanaId)
        {
            yield return new FieldProblem(
                "timeZone", "TIME_ZONE_UNKNOWN", "Give an IANA time zone such as Europe/Paris or Indian/Reunion.");
        }
    }

    private static IEnumerable<FieldProblem> Stop(RoundStop stop) => PositionRules.Check(stop.Position).Select(p => p.Within("position"))
        .Concat(SheetWeek.Check(stop.Hours).Select(p => p.Within("hours")))
        .Concat(SheetTexts.Check("description", stop.Description, SheetLimits.Description));

    private static IEnumerable<FieldProblem> Service(PlaceService service) => AnswerRules.IdProblems("id", service.Id)
        .Concat(Category(service.Category))
        .Concat(SheetTexts.Check("name", service.Name, SheetLimits.Name))
        .Concat(SheetTexts.Check("description", service.Description, SheetLimits.Description))
        .Concat(SheetWeek.Check(service.Hours).Select(p => p.Within("hours")))
        .Concat(PublicsRules.Check(service.Publics).Select(p => p.Within("publics")));

    private static IEnumerable<FieldProblem> Category(string category) =>
        category.Length is > 0 and <= 100 && category.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            ? []
            : [new FieldProblem("category", "CATEGORY_NOT_PLAUSIBLE", "Give a category in lower case such as food_distribution.")];

    private static IEnumerable<FieldProblem> Phone(PublicPhone phone)
    {
        var digits = phone.Number.Count(char.IsAsciiDigit);
        if (digits is < SheetLimits.LeastPhoneDigits or > SheetLimits.MostPhoneDigits
            || phone.Number.Any(c => !char.IsAsciiDigit(c) && !"+ ().-/\u00a0".Contains(c, StringComparison.Ordinal))
            || phone.Number.LastIndexOf('+') > 0)
        {
            yield return new FieldProblem(
                "number", "PHONE_NOT_PLAUSIBLE", "Give one number as it is dialled, such as 01 99 00 00 01 or +33 1 99 00 00 01.");
        }

        foreach (var problem in SheetTexts.Check("label", phone.Label, SheetLimits.Line))
        {
            yield return problem;
        }
    }

    /// <summary>Two or three letters: ISO 639, and what guides write beside it, such as lsf for French sign language.</summary>
    private static IEnumerable<FieldProblem> Language(string language) => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)
        ? []
        : [new FieldProblem("", "LANGUAGE_NOT_ISO", "Give a language as its ISO 639 code in lower case, such as fr or prs.")];

    private static IEnumerable<FieldProblem> Each<T>(
        string field, ValueList<T> items, int most, Func<T, IEnumerable<FieldProblem>> check) =>
        items.Count > most
            ? [new FieldProblem(field, "TOO_MANY", $"Give at most {most}; these are {items.Count}.")]
            : items.SelectMany((item, n) => check(item).Select(p => p.Within($"{field}[{n}]")));

    private static IEnumerable<FieldProblem> Twice(string field, IEnumerable<string> ids, string code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.Select((id, n) => (id, n)).Where(e => !seen.Add(e.id)).Select(e =>
            new FieldProblem($"{field}[{e.n}].id", code, "Give it an id of its own: another of this place has it."));
    }
}
