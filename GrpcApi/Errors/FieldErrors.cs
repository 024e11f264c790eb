using Grpc.Core;

namespace Soliguide.GrpcApi.Errors;

/// <summary>Why the front door itself refuses a field: the form, not the meaning, which is the rules' to judge.</summary>
internal static class FieldErrors
{
    public const string Required = "FIELD_REQUIRED";
    public const string Immutable = "FIELD_IMMUTABLE";
    public const string PlaceId = "PLACE_ID_INVALID";
    public const string CampaignId = "CAMPAIGN_ID_INVALID";
    public const string PersonId = "PERSON_ID_INVALID";
    public const string Territory = "TERRITORY_INVALID";
    public const string RequestId = "REQUEST_ID_INVALID";
    public const string Actor = "ACTOR_INVALID";
    public const string Etag = "ETAG_INVALID";
    public const string Mask = "UPDATE_MASK_INVALID";
    public const string PageSize = "PAGE_SIZE_NEGATIVE";
    public const string PageToken = "PAGE_TOKEN_INVALID";
    public const string PageTokenOfAnotherList = "PAGE_TOKEN_OF_ANOTHER_LIST";
    public const string Value = "ENUM_VALUE_UNKNOWN";
    public const string Date = "DATE_INVALID";
    public const string Time = "TIME_INVALID";
    public const string Instant = "INSTANT_INVALID";
    public const string Point = "POINT_INVALID";
    public const string Box = "BOX_INVALID";
    public const string Centre = "CENTRE_MISSING";
    public const string Category = "CATEGORY_UNKNOWN";
    public const string Format = "FORMAT_UNKNOWN";
    public const string Range = "NUMBER_OUT_OF_RANGE";
    public const string Length = "LENGTH_OUT_OF_RANGE";
    public const string TooMany = "TOO_MANY_ITEMS";
    public const string Mail = "MAIL_NOT_PLAUSIBLE";
    public const string Reason = "REASON_HOLDS_ADDRESS";

    public const string Unknown = "FIELD_UNKNOWN";
    public const string Unreadable = "VALUE_UNREADABLE";
    public const string Json = "JSON_INVALID";

    public static IReadOnlyList<ApiError> All { get; } =
    [
        Of(Required, "The field is needed.", "Fill it."),
        Of(Immutable, "The field cannot be changed.", "Leave it out of the mask."),
        Of(PlaceId, "Not the id of a place.", "Write country, department and local id, such as fr-75-1234."),
        Of(CampaignId, "Not the name of a campaign.", "Write 3 to 40 lower-case letters, digits and hyphens, such as summer-2019."),
        Of(PersonId, "Not the id of a person.", "Give the id as letters and journals show it: p and 26 characters."),
        Of(Territory, "Not a territory.", "Write country and department, such as fr-75."),
        Of(RequestId, "Not an id.", "Write 1 to 64 letters, digits and . _ : - or leave it out."),
        Of(Actor, "The metadata x-soliguide-actor is no staff id.", "Write 1 to 64 letters, digits and . _ - or leave it out."),
        Of(Etag, "Not an etag of this API.", "Give back the etag as it was read, or leave it out."),
        Of(Mask, "A path of the mask is no field that can be set.", "Write proto field names such as plan.public_period, not plan.publicPeriod."),
        Of(PageSize, "The page size is negative.", "Give 1 to 500, or nothing for 50."),
        Of(PageToken, "Not a page token of this API.", "Give back the token as it came, or begin without."),
        Of(PageTokenOfAnotherList, "The page token came from a list with other filters.", "Keep the filters while paging, or begin without a token."),
        Of(Value, "The enum value is not known or not given.", "Give a value of the enum other than unspecified."),
        Of(Date, "Not a whole date of the calendar.", "Give year, month and day."),
        Of(Time, "Not a time of day to the minute.", "Give hours 0 to 23 and minutes 0 to 59, no seconds, offset or zone."),
        Of(Instant, "Not an instant between 1970 and 2200.", "Give a timestamp in that span."),
        Of(Point, "Not a point on earth.", "Give latitude -90 to 90 and longitude -180 to 180."),
        Of(Box, "Not a rectangle.", "Give both corners, the southern one not north of the other."),
        Of(Centre, "There is nothing to measure from.", "Give a centre, or neither radius nor order of distance."),
        Of(Category, "No place offers such a thing, and no category is called so.", "Give a category of the field such as food or shower; counts of a search list them."),
        Of(Format, "No export is written so.", "Give one of the formats that the message names; ListExportFormats lists them."),
        Of(Range, "The number is out of its range.", "Give a number in the range that the message says."),
        Of(Length, "The text is too long or empty.", "Keep to the length that the message says."),
        Of(TooMany, "The list is too long.", "Send fewer."),
        Of(Unknown, "JSON: the message has no such field.", "Correct its name or leave it out; /openapi/v1.json lists the fields."),
        Of(Unreadable, "JSON: not a value of the kind of the field.", "Write it as /openapi/v1.json says."),
        Of(Json, "JSON: the body is no JSON object that can be read.", "Send one object as application/json in UTF-8, without comments."),
        Of(Reason, "A reason that is kept for ever holds a mail address.", "Say why without it."),
    ];

    private static ApiError Of(string reason, string meaning, string remedy) => new(reason, StatusCode.InvalidArgument, meaning, remedy);
}
