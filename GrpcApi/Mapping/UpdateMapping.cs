using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>The update of places: lines of lists, and one place with its journal.</summary>
internal static class UpdateMapping
{
    public static V1.PlaceUpdate ToWire(this UpdateLine line) => new()
    {
        PlaceId = line.Place,
        Territory = line.Territory,
        Stage = line.Stage.ToWire<PlaceStage, V1.Stage>(),
        Channel = TallyMapping.ToChannel(line.Channel),
        Answer = line.Answer ?? "",
        AnswerTime = line.AnsweredAt.ToWire(),
        DeskReason = line.DeskReason ?? "",
        CallCount = line.Calls,
    };

    public static V1.PlaceUpdateFile ToWire(this UpdateFile file, string place) => new()
    {
        PlaceId = place,
        CampaignId = file.Campaign,
        Stage = file.Stage.ToWire<PlaceStage, V1.Stage>(),
        InScope = file.InScope,
        Answer = file.Answer?.ToStanding(),
        Journal = { file.Journal.Select(ToWire) },
    };

    private static V1.JournalLine ToWire(JournalLine line) => new()
    {
        EventTime = line.At.ToTimestamp(),
        Event = line.Event,
        Actor = line.By,
        Channel = TallyMapping.ToChannel(line.Channel),
        Letter = line.Letter ?? "",
        Stage = line.Stage.ToWire<PlaceStage, V1.Stage>(),
        Note = line.Note ?? "",
        Outcome = line.Outcome ?? "",
    };
}
