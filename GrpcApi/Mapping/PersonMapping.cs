using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Persons;
using Soliguide.GrpcApi.Errors;
using Enum = System.Enum;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>People for staff: the address is masked unless somebody asks for it.</summary>
internal static class PersonMapping
{
    private const int LongestReason = 300;

    /// <summary>A reason that is kept for ever: it must not hold what is being erased.</summary>
    public static string ReadReason(this string reason, Reading at)
    {
        if (HoldsAddress(reason))
        {
            at.Refuse(FieldErrors.Reason, "Say why without a mail address: the reason is kept.");
        }

        return reason.ReadText(at, LongestReason);
    }

    /// <summary>Whether somebody wrote an address into a reason.</summary>
    public static bool HoldsAddress(string reason) => reason.Contains('@', StringComparison.Ordinal);

    /// <summary>An address as it is shown unless somebody asks for it: <c>a***@example.org</c>.</summary>
    public static string Masked(string mail)
    {
        var at = mail.LastIndexOf('@');
        return at < 1 ? "***" : $"{mail[0]}***{mail[at..]}";
    }

    public static V1.PersonFile ToWire(this PersonFile file, bool reveal) => new()
    {
        PersonId = file.PersonId,
        Mailbox = file.Known?.ToWire(reveal),
        Places = { file.Places.Select(ToWire) },
        Letters = { (file.Known?.Letters ?? []).Select(ToWire) },
        Suppression = file.Suppression?.ToWire(),
        Acts =
        {
            file.Acts.Select(act => new V1.PersonAct { ActTime = act.At.ToTimestamp(), Act = act.Act, Actor = act.By, Reason = act.Reason ?? "" }),
        },
    };

    public static V1.ListedSuppression ToWire(SuppressionLine line) => new()
    {
        Mark = line.Mark,
        Suppression = line.Suppression.ToWire(),
        Actor = line.By ?? "",
        Reason = line.Reason ?? "",
    };

    public static V1.ForgetPersonResponse ToWire(this ForgetReceipt receipt, string person) => new()
    {
        PersonId = person,
        ForgetTime = receipt.At.ToWire(),
        Changed = receipt.Receipt.Changed,
        Complete = receipt.Complete,
        PlaceCount = receipt.Gone.Places,
        LetterCount = receipt.Gone.Letters,
        MailCount = receipt.Gone.Mails,
        ProposalCount = receipt.Gone.Proposals,
        FileCount = receipt.Gone.Files,
        SheetPlaceIds = { receipt.Gone.Sheets },
    };

    private static V1.PersonMailbox ToWire(this PersonOverview known, bool reveal) => new()
    {
        Mail = reveal ? known.Mail : Masked(known.Mail),
        DisplayName = known.Name ?? "",
        Role = known.Role ?? "",
        LanguageCode = known.Language,
        Health = Word(known.Health.State),
        SoftBounceCount = known.Health.SoftBounces,
        GiveUpTime = known.Health.GivenUpSince.ToWire(),
        DeathTime = known.Health.DeadSince.ToWire(),
        ObjectionTime = known.ObjectedAt.ToWire(),
    };

    private static V1.PersonPlace ToWire(PersonPlace place) => new()
    {
        PlaceId = place.Place,
        DisplayName = place.Name,
        Asked = place.Asked,
        Source = Word(place.Source),
        Consent = Word(place.Consent),
        SetTime = place.SetAt.ToWire(),
    };

    private static V1.PersonLetter ToWire(PersonLetter letter) => new()
    {
        CampaignId = letter.Campaign,
        Letter = Word(letter.Kind),
        State = letter.State,
        DueTime = letter.DueAt.ToTimestamp(),
        HandOverTime = letter.HandedAt.ToWire(),
        Refusal = letter.Refusal ?? "",
    };

    private static V1.Suppression ToWire(this Suppression suppression) =>
        new() { Kind = Word(suppression.Kind), StartTime = suppression.Since.ToTimestamp() };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
