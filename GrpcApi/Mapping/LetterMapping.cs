using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Letters that are looked at before they leave.</summary>
internal static class LetterMapping
{
    public static V1.LetterSample ToWire(this LetterSample sample) => new()
    {
        Kind = sample.Kind switch
        {
            LetterSampleKind.OnePlace => V1.LetterSampleKind.OnePlace,
            LetterSampleKind.SeveralPlaces => V1.LetterSampleKind.SeveralPlaces,
            LetterSampleKind.OtherLanguage => V1.LetterSampleKind.OtherLanguage,
            _ => V1.LetterSampleKind.Nobody,
        },
        Territory = sample.Territory,
        PlaceIds = { sample.Places },
        LanguageCode = sample.Language,
        Letters = { sample.Letters.Select(ToWire) },
    };

    private static V1.LetterPreview ToWire(LetterPreview letter) => new()
    {
        Kind = Word(letter.Letter),
        LeaveTime = letter.LeavesAt?.ToTimestamp(),
        Subject = letter.Subject,
        Text = letter.Text,
        Html = letter.Html,
        Message = UnsafeByteOperations.UnsafeWrap(letter.Message),
        Fault = letter.Fault ?? "",
    };

    /// <summary>A letter's name as figures and pages write it: <c>lastChance</c>.</summary>
    public static string Word(LetterName letter) => JsonNamingPolicy.CamelCase.ConvertName(letter.ToString());
}
