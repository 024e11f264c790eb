using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Exports.Calendars;

/// <summary>Serves the calendars at <c>/calendrier/{zone}.ics</c>, made once a year each; programs that subscribe are told when nothing changed.</summary>
internal static class CalendarFile
{
    private const int SecondsKept = 24 * 60 * 60;

    private static readonly ConcurrentDictionary<(CalendarScope Scope, int Year), (byte[] Content, string Mark)> Made = new();

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/calendrier/{zone}.ics", Send);

    private static IResult Send(string zone, HttpContext http, CampaignClock clock)
    {
        if (CalendarScope.Of(zone) is not { } scope)
        {
            return TypedResults.Problem(
                $"There is no such calendar: take a territory such as fr-75, or one of {string.Join(", ", CalendarScope.Zones.Select(known => known.Name))}.",
                statusCode: StatusCodes.Status404NotFound);
        }

        var (content, mark) = Made.GetOrAdd((scope, clock.Today.Year), static key => Make(key.Scope, key.Year));
        http.Response.Headers.CacheControl = $"public, max-age={SecondsKept}";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(content, "text/calendar; charset=utf-8", $"{scope.Name}.ics", entityTag: new EntityTagHeaderValue($"\"{mark}\""));
    }

    private static (byte[] Content, string Mark) Make(CalendarScope scope, int year)
    {
        var content = Encoding.UTF8.GetBytes(HolidayCalendar.Write(scope, year));
        return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }
}
