namespace Soliguide.Domain.Places.Sheets;

/// <summary>What a position may say.</summary>
internal static class PositionRules
{
    public static IEnumerable<FieldProblem> Check(Position position) => Degrees("latitude", position.Latitude, 90)
        .Concat(Degrees("longitude", position.Longitude, 180))
        .Concat(Pair(position))
        .Concat(SheetTexts.Check("address", position.Address, SheetLimits.Line))
        .Concat(SheetTexts.Check("addressComplement", position.AddressComplement, SheetLimits.Line))
        .Concat(SheetTexts.Check("postalCode", position.PostalCode, SheetLimits.Line))
        .Concat(SheetTexts.Check("city", position.City, SheetLimits.Line));

    /// <summary>Not a number is out of range as well.</summary>
    private static IEnumerable<FieldProblem> Degrees(string field, double? value, double most)
    {
        if (value is not null && !(Math.Abs(value.Value) <= most))
        {
            yield return new FieldProblem(
                field, "COORDINATE_OUT_OF_RANGE", $"Give degrees from -{most} to {most}; latitude and longitude may be exchanged.");
        }
    }

    private static IEnumerable<FieldProblem> Pair(Position position) => position.Latitude is null == position.Longitude is null
        ? []
        : [new FieldProblem(position.Latitude is null ? "latitude" : "longitude", "COORDINATE_ALONE", "Give both coordinates or neither.")];
}
