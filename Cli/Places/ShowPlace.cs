using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary><c>soliguide place show PLACE</c>: what the public reads of it now.</summary>
internal static class ShowPlace
{
    public static Command Make()
    {
        var command = new Command("show", "What the public reads of a place now.") { PlaceLine.Place, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => PlaceLine.Read(parsed, async (places, headers) =>
        {
            var told = await places.GetPlaceAsync(new GetPlaceRequest { PlaceId = parsed.GetRequiredValue(PlaceLine.Place) }, headers, cancellationToken: stop);
            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(told);
                return ExitCodes.Done;
            }

            var (place, opening) = (told.Place, told.Opening);
            await parsed.Say($"{place.PlaceId}  {place.DisplayName}{(place.Position?.City is { Length: > 0 } city ? $", {city}" : "")}{(place.OnReferral ? ", on referral" : "")}");
            await parsed.Say($"{Printed.Word(opening.State)}: {Printed.Word(opening.Reason)}{(opening.EndTime is { } end ? $", until {Printed.Moment(end)}" : "")}");
            foreach (var period in place.Periods)
            {
                await parsed.Say(PlaceText.Of(period));
            }

            if (place.PresumedClosure is { } presumed)
            {
                await parsed.Say($"presumed closed {Printed.Day(presumed.Days.StartDate)} to {Printed.Day(presumed.Days.EndDate)}: {presumed.Message}");
            }

            await parsed.Say(place.VerifyTime is { } verified ? $"verified {Printed.Moment(verified)} by {Printed.Word(place.LastAnswerChannel)}".TrimEnd() : "never verified");
            return ExitCodes.Done;
        }));
        return command;
    }
}
