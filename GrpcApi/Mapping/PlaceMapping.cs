using Google.Protobuf.WellKnownTypes;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Feed;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Public cards with their opening status. Only <see cref="PlaceCard"/> goes in, so only what is public comes out.</summary>
internal static class PlaceMapping
{
    public static V1.ListedPlace ToListed(this OpenCard open, DateTimeOffset at) =>
        new() { Place = open.Card.ToWire(), Opening = open.Opening.ToWire(at) };

    public static V1.Place ToWire(this PlaceCard card) => new()
    {
        PlaceId = card.Key.ToString(),
        Territory = card.Key.Territory.ToString(),
        DisplayName = card.Name,
        TimeZone = card.TimeZone,
        Kind = card.Kind.ToWire<PlaceKind, V1.PlaceKind>(),
        Description = card.Description ?? "",
        Position = card.Position.ToWire(),
        Stops = { card.Stops.Select(PlacePartMapping.ToWire) },
        OnReferral = card.OnReferral,
        Services = { card.Services.Select(PlacePartMapping.ToWire) },
        Phones = { card.Phones.Select(PlacePartMapping.ToWire) },
        Hours = card.Hours?.ToWire(),
        PublicHolidays = card.PublicHolidays.ToWire(),
        Periods = { card.Periods.Select(PeriodMapping.ToWire) },
        PresumedClosure = card.Presumed is { } presumed
            ? new V1.PresumedClosure
            {
                Days = new V1.DayRange { StartDate = presumed.From.ToWire(), EndDate = presumed.To.ToWire() },
                Message = presumed.Message,
            }
            : null,
        Languages = { card.Languages },
        Publics = card.Publics.ToWire(),
        Accessibility = card.Accessibility.ToWire(),
        VerifyTime = card.LastVerified.ToWire(),
        UpdateTime = card.LastModified.ToWire(),
        LastAnswerChannel = card.LastAnswerChannel is { } channel ? channel.ToWire<Channel, V1.Channel>() : V1.Channel.Unspecified,
    };

    public static V1.OpeningStatus ToWire(this OpeningStatus status, DateTimeOffset at) => new()
    {
        State = status.State.ToWire<OpeningState, V1.OpeningState>(),
        Reason = status.Reason.ToWire<OpeningReason, V1.OpeningReason>(),
        ReadTime = at.ToTimestamp(),
        StartTime = status.Since.ToWire(),
        EndTime = status.Until.ToWire(),
        NextOpeningTime = status.NextOpening.ToWire(),
        Text = status.Text ?? "",
        StoppedServiceIds = { status.StoppedServices },
    };
}
