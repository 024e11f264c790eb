using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>The stops of a mobile round. A round may come without <c>parcours</c>: then its stops are unknown.</summary>
internal static class StopMapping
{
    /// <summary>The stops in the file's order.</summary>
    public static ValueList<RoundStop> Read(Field stops, RecordProblems problems) =>
    [
        .. stops.Items().Select(stop => new RoundStop(
            PositionMapping.Read(stop["position"], problems),
            HoursMapping.Read(stop["hours"], problems),
            PlainText.Of(stop["description"].Words()))),
    ];
}
