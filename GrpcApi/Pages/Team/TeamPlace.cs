using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>A place as the team knows it, public or not.</summary>
/// <param name="Key">Its key.</param>
/// <param name="File">Its private file.</param>
/// <param name="Sheet">Its private sheet, read. A secret address in it is shown on no page.</param>
/// <param name="Today">The day it is there.</param>
internal sealed record TeamPlace(PlaceKey Key, PlaceFile File, PlaceSheet Sheet, DateOnly Today)
{
    /// <summary>Its clocks: journals are read on them.</summary>
    public TimeZoneInfo Zone => ZoneOf(Sheet);

    /// <summary>Where the team reads of it.</summary>
    public string Address => $"/equipe/lieux/{Key}";

    /// <summary>Its update in each campaign, newest campaign first.</summary>
    public IEnumerable<UpdateFile> Updates => File.Updates.Reverse();

    /// <summary>Its update in a campaign; null where the campaign never covered it.</summary>
    public UpdateFile? Update(string campaign) => Array.Find(File.Updates, update => update.Campaign == campaign);

    /// <summary>As forms of answers ask for it.</summary>
    public FormPlace Form => new(Key.ToString(), Sheet, Today);

    /// <summary>The answer that stands in a campaign; null where nobody answered.</summary>
    public static Submission? Standing(UpdateFile update) => update.Answer is { } answer ? DomainJson.Read<Submission>(answer.Json) : null;

    public static TeamPlace Of(PlaceKey key, PlaceFile file, DateTimeOffset now)
    {
        var sheet = DomainJson.Read<PlaceSheet>(file.Sheet.Json);
        return new TeamPlace(key, file, sheet, LocalDay.Of(now, ZoneOf(sheet)));
    }

    private static TimeZoneInfo ZoneOf(PlaceSheet sheet) => TimeZoneInfo.FindSystemTimeZoneById(sheet.TimeZone);
}
