using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Persons;
using Soliguide.GrpcApi.Contacts.Import;
using Soliguide.GrpcApi.Errors;
using Soliguide.V1;
using Places = Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Contacts between the wire and the contracts.</summary>
internal static class ContactMapping
{
    private const char Mark = 'c';

    public static ContactGap ToWire(this GapLine line) => new()
    {
        PlaceId = line.Place,
        Reason = line.Reason.ToWire<Contracts.Contacts.ContactGapReason, V1.ContactGapReason>(),
        Vital = line.Vital,
        Name = line.Name,
        City = line.City ?? "",
        VerifyTime = line.LastVerified.ToWire(),
        PutOffTime = line.PutOffAt.ToWire(),
    };

    public static V1.ContactProgress ToWire(this Contracts.Contacts.ContactProgress progress) => new()
    {
        Territory = progress.Territory,
        PlaceCount = progress.Places,
        MissingCount = progress.Missing,
        WithoutMailboxCount = progress.WithoutMailbox,
    };

    public static V1.ContactChange ToWire(this Places.ContactChange change) => new()
    {
        Time = change.At.ToTimestamp(),
        Act = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(change.What.ToString()),
        PersonId = change.PersonId,
        Actor = change.By,
        Source = change.Source.ToWire<Places.ContactSource, V1.ContactSource>(),
        Consent = change.Consent.ToWire<Places.ContactConsent, V1.ContactConsent>(),
    };

    public static PlaceContactEntry ToWire(string person, PersonHealth health, int places) => new()
    {
        PersonId = person,
        State = health.State.ToWire<Contracts.Persons.MailboxState, V1.MailboxState>(),
        SoftBounceCount = health.SoftBounces,
        PlaceCount = places,
    };

    public static CheckMailResponse ToWire(this Domain.Places.Contacts.Checks.MailVerdict verdict) => verdict switch
    {
        Domain.Places.Contacts.Checks.MailVerdict.GoodButRole => new CheckMailResponse { Verdict = V1.MailVerdict.Role },
        Domain.Places.Contacts.Checks.MailVerdict.Suggest suggest => new CheckMailResponse { Verdict = V1.MailVerdict.Doubtful, Proposed = suggest.Proposed },
        Domain.Places.Contacts.Checks.MailVerdict.Refused =>
            new CheckMailResponse { Verdict = V1.MailVerdict.Refused, Reason = Contacts.ContactChoice.Refusal(verdict, acceptDoubtful: true)!.Code },
        _ => new CheckMailResponse { Verdict = V1.MailVerdict.Good },
    };

    public static ImportedContact ToWire(this ImportedLine line) => new()
    {
        Line = line.Line,
        PlaceId = line.Place,
        Outcome = line.Outcome.ToWire<ImportedAs, ContactImportOutcome>(),
        Reason = line.Problem?.Code ?? "",
        Field = line.Problem?.Field ?? "",
        Message = line.Problem?.Message ?? "",
    };

    /// <summary>What was read of a place's contacts.</summary>
    public static string ToEtag(this Places.PlaceFile file) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{file.ContactRevision}");

    /// <summary>The revision that an etag names; null when none is given.</summary>
    public static int? ReadContactEtag(this string etag, Reading at)
    {
        if (etag.Length == 0)
        {
            return null;
        }

        if (etag[0] == Mark && int.TryParse(etag.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return revision;
        }

        at.Refuse(FieldErrors.Etag, "Give back the etag as it was read, or leave it out.");
        return null;
    }

    public static string ReadLanguage(this string language, Reading at)
    {
        if (language.Length > 0 && !(language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)))
        {
            at.Refuse("LANGUAGE_NOT_ISO", "Write the ISO 639 code of the language, such as fr.");
        }

        return language.Length == 0 ? "fr" : language;
    }

    /// <summary>A text that may be missing, of at most so many characters.</summary>
    public static string? ReadTextOrNull(this string text, Reading at, int longest)
    {
        if (text.Length > longest)
        {
            at.Refuse(FieldErrors.Length, $"Write at most {longest} characters.");
        }

        return text.OrNull();
    }
}
