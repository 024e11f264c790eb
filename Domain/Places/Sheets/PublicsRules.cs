namespace Soliguide.Domain.Places.Sheets;

/// <summary>What a sheet may say of whom a place receives.</summary>
internal static class PublicsRules
{
    public static IEnumerable<FieldProblem> Check(Publics? publics) => publics is null
        ? []
        : Age("ageFrom", publics.AgeFrom)
            .Concat(Age("ageTo", publics.AgeTo))
            .Concat(Sense(publics))
            .Concat(SheetTexts.Check("description", publics.Description, SheetLimits.Description));

    private static IEnumerable<FieldProblem> Age(string field, int? age) => age is < 0 or > Publics.OldestAge
        ? [new FieldProblem(field, "AGE_OUT_OF_RANGE", $"Give an age in years, 0 to {Publics.OldestAge}, or none.")]
        : [];

    private static IEnumerable<FieldProblem> Sense(Publics publics)
    {
        var names = publics.Groups.Count > 0 || publics.AgeFrom is not null || publics.AgeTo is not null;
        if (publics.AgeTo < publics.AgeFrom)
        {
            yield return new FieldProblem("ageTo", "AGES_BACKWARDS", "The oldest is younger than the youngest: exchange them or correct one.");
        }

        if (publics.Welcome == Welcome.Unconditional && names)
        {
            yield return new FieldProblem(
                "welcome", "PUBLICS_NOT_EXPECTED", "A place that receives everybody names nobody: leave groups and ages out, or say that it prefers them or receives only them.");
        }

        if (publics.Welcome != Welcome.Unconditional && !names && string.IsNullOrWhiteSpace(publics.Description))
        {
            yield return new FieldProblem("groups", "PUBLICS_MISSING", "Name the groups or ages, or describe them; or say that everybody is received.");
        }
    }
}
