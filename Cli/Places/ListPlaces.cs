using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.Domain.Places;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Places;

/// <summary><c>soliguide place list</c>: public places with their state now, by territory, service, state and words of the name or the city.</summary>
internal static class ListPlaces
{
    private const int Page = 500;
    private static readonly Option<string?> Words = new("--words") { Description = "Beginnings of words of the name, the city or the id, in any order; accents do not matter." };
    private static readonly Option<string?> Territory = new("--territory") { Description = "One territory, such as fr-75." };
    private static readonly Option<string[]> Category = new("--category") { Description = "Places that offer this, such as shower; may be given several times." };
    private static readonly Option<string?> State = WordOption.Make<OpeningState>("--state", "Places in this state now");
    private static readonly Option<int> Limit = new("--limit") { Description = "Most places to list.", DefaultValueFactory = _ => 50 };

    public static Command Make()
    {
        var command = new Command("list", "Public places and whether they are open now.")
            { Words, Territory, Category, State, Limit, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => PlaceLine.Read(parsed, async (places, headers) =>
        {
            var words = SearchWords.Of(parsed.GetValue(Words));
            var limit = parsed.GetValue(Limit);
            var request = new ListPlacesRequest { Territory = parsed.GetValue(Territory) ?? "", PageSize = words.IsEmpty ? Math.Clamp(limit, 1, Page) : Page };
            request.Categories.AddRange(parsed.GetValue(Category) ?? []);
            if (parsed.Read<OpeningState>(State) is var state and not OpeningState.Unspecified)
            {
                request.States.Add(state);
            }

            var found = new List<ListedPlace>();
            do
            {
                var page = await places.ListPlacesAsync(request, headers, cancellationToken: stop);
                found.AddRange(page.Places.Where(listed => words.AreIn(listed.Place.DisplayName, listed.Place.Position?.City, listed.Place.PlaceId)));
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0 && found.Count < limit);

            await Write(parsed, found.Take(limit));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Write(ParseResult parsed, IEnumerable<ListedPlace> found)
    {
        if (parsed.GetValue(StaffLine.Json))
        {
            foreach (var listed in found)
            {
                await parsed.Json(listed);
            }

            return;
        }

        var table = new Table().AddColumns("place", "name", "city", "now", "verified");
        foreach (var (place, opening) in found.Select(listed => (listed.Place, listed.Opening)))
        {
            table.AddRow(
                Markup.Escape(place.PlaceId), Markup.Escape(place.DisplayName), Markup.Escape(place.Position?.City ?? ""), Printed.Word(opening.State),
                place.VerifyTime is { } verified ? Printed.Moment(verified)[..10] : "never");
        }

        parsed.Show(table);
    }
}
