using Grpc.Core;

namespace Soliguide.GrpcApi.Errors;

/// <summary>Why the rules refuse what a field says: reasons of field violations, of an import's problems and of a launch's preconditions.</summary>
internal static class RuleErrors
{
    public static IReadOnlyList<ApiError> All { get; } =
    [
        // Answers
        Of("ASK_AGAIN_NOT_AHEAD", "The day to ask again is not after today.", "Name a later day."),
        Of("ASK_AGAIN_TOO_FAR", "The day to ask again is too far ahead.", "Name an earlier day."),
        Of("CHANNEL_UNKNOWN", "The channel is not known.", "Name how the answer came."),
        Of("HOURS_EMPTY", "Changed hours without a single opening.", "Give openings, or say that it is a closure."),
        Of("HOURS_MISSING", "A change of hours without hours.", "Give the hours of the period."),
        Of("HOURS_NOT_EXPECTED", "Hours where none belong.", "Leave them out, or say that the hours change."),
        Of("ID_EMPTY", "An id is missing.", "Give one; the same id twice means the same thing twice."),
        Of("ID_TOO_LONG", "An id is too long.", "Shorten it."),
        Of(FieldErrors.Mail, "Not a mail address that anybody could write to.", "Write one like name@example.org, or leave it out."),
        Of("MESSAGE_EMPTY", "A message without words.", "Write what people shall read."),
        Of("PERIODS_EMPTY", "Changes without a period.", "Give one, or answer that nothing changes."),
        Of("PERIODS_TOO_MANY", "More periods than a place can plan.", "Send fewer."),
        Of("PERIOD_ENDS_BEFORE_START", "The last day lies before the first.", "Exchange or correct them."),
        Of("PERIOD_ID_TAKEN", "A planned period of the place has this id.", "Give it another."),
        Of("PERIOD_ID_TWICE", "Two periods have the same id.", "Give each its own."),
        Of("PERIOD_KIND_UNKNOWN", "The kind of the period is not known.", "Say closure, changed hours or message."),
        Of("PERIOD_PAST", "The period is over.", "Leave it out or correct its days."),
        Of("PERIOD_STARTS_TOO_EARLY", "The first day is too long ago.", "Correct it."),
        Of("PERIOD_STARTS_TOO_LATE", "The first day is too far ahead.", "Correct it."),
        Of("PERIOD_TOO_LONG", "The period is longer than 18 months.", "Shorten it, or leave its end open."),
        Of("SERVICE_UNKNOWN", "The place has no such service.", "Name one of its services, or none for the whole place."),
        Of("SLOTS_OVERLAP", "Two openings of a day overlap.", "Join or correct them."),
        Of("SLOTS_TOO_MANY", "More openings a day than anybody can remember.", "Send fewer."),
        Of("TEXT_HAS_CONTROL_CHARACTERS", "The text holds characters that nobody can read.", "Write plain text."),
        Of("TEXT_HOLDS_CONTACT", "A text for the public holds a telephone number, an address or a link.", "Take it out; numbers and addresses have fields of their own."),
        Of("TEXT_TOO_LONG", "The text is too long.", "Shorten it."),
        Of("PLACE_OF_SOMEBODY_ELSE", "The person does not look after one of the places.", "Send only places of this person, or each by itself."),

        // Staff
        Of("STAFF_ID_INVALID", "Not an id of the staff.", "Write 1 to 64 letters, digits and . _ -"),
        Of("STAFF_NAME_INVALID", "No name, or one that is too long.", "Write up to 120 characters."),
        Of("STAFF_ROLE_OF_PROGRAMS", "The role is for kiosks, not for people.", "Give another role."),
        Of("STAFF_MAIL_TAKEN", "Somebody else signs in with this address.", "Correct one of the two."),
        Of("STAFF_LAST_ADMINISTRATOR", "Nobody could decide about the staff.", "Make somebody else administrator first."),
        Of("STAFF_CHANGED", "Somebody changed the staff since it was read.", "Look at it again and repeat the change."),
        Of("KEY_ENDS_IN_THE_PAST", "The key would never be good.", "Name a later day, or none."),
        Of("KEY_OVER", "The key is over.", "Make a new one."),

        // Proposals
        Of("PLACE_NOT_PROPOSED", "An answer of a proposal is about a place that the proposal does not name.", "Name it among its places."),
        Of("PLACE_ALREADY_PROPOSED", "The proposal is about this place already.", "Decide on it, or name another place."),
        Of("PLACE_NEEDS_NO_CALL", "Somebody has answered for the place, or its campaign no longer asks.", "Decide on the proposal without a call."),
        Of("CALLS_REFUSED", "They asked on the telephone not to be called.", "Decide on the proposal without a call."),
        Of("SENDER_UNKNOWN", "The mail is gone, or nobody could write to its sender.", "Give it to the place without its sender."),
        Of("PROPOSAL_WITHOUT_PLACES", "Nobody knows which place the proposal is about.", "Give it to a place first."),
        Of("MAIL_NOT_ASIDE", "The mail is not kept, or it does not wait to be looked at.", "List what was set aside."),
        Of("PROPOSAL_WITHOUT_CAMPAIGN", "Nobody knows which campaign the proposal answers.", "Answer for the place itself."),

        // Calls
        Of("CALL_NOT_REFUSED", "A call that is looked at is not refused: nobody would call the place again.", "Return it to the desk with a question."),
        Of("CALL_OF_ANOTHER_PLACE", "A call is about the place that was called.", "Return it to the desk."),
        Of("NOTE_REQUIRED", "Somebody else must act on the outcome, or nobody calls the place again.", "Write what they said."),

        // Contacts
        Of("CONTACT_CHANGED", "Somebody changed the contacts of the place since they were read.", "Read the place again and repeat the change."),
        Of("CONTACT_FORGOTTEN", "The person asked to be forgotten.", "Leave the address out; staff may lift it, with a reason, when the person asks for it."),
        Of("CONTACT_NOT_FOUND", "The person is not asked about the place.", "Read the place to see who is."),

        Of("CONTACT_KNOWN", "A mailbox of the place is known by now.", "Nothing: no note is needed."),
        Of("CONTACTS_UNREADABLE", "The file of contacts cannot be read; nothing was changed.", "Do what the message says and send it again."),
        Of("MAIL_DOMAIN_IMPOSSIBLE", "No domain can have this ending.", "Check the address."),
        Of("MAIL_DOMAIN_RESERVED", "The domain is kept for examples and networks without mail.", "Ask for another address."),
        Of("MAIL_DOUBTFUL", "The address is nearly one of a big provider.", "Correct it, or send it again with accept_doubtful."),
        Of("MAIL_OF_A_MACHINE", "Nobody reads the address.", "Ask for another one."),
        Of("MAIL_OURS", "The address is our own.", "Ask for the place's."),

        // Calls
        Of("ATTEMPTS_OUT_OF_RANGE", "The number of attempts is out of its range.", "Correct the setting."),
        Of("DELAY_OUT_OF_RANGE", "A delay of the call desk is out of its range.", "Correct the setting."),

        // Plans
        Of("CALENDAR_DOES_NOT_COVER_PERIOD", "The school calendar does not hold the period.", "Give default dates, or wait for the calendar."),
        Of("DUPLICATE_EXCEPTION", "Two exceptions are about the same place.", "Keep one."),
        Of("DUPLICATE_TERRITORY", "A territory is named twice.", "Keep one."),
        Of("EXCEPTION_OUTSIDE_TERRITORIES", "An exception is about a place whose territory takes no part.", "Add the territory or drop the exception."),
        Of("EXCEPTION_WITHOUT_REASON", "An exception without a reason.", "Say why, for those who wonder next season."),
        Of("INVALID_ID", "Not a name for a campaign.", "Write 3 to 40 lower-case letters, digits and hyphens."),
        Of("INVALID_TERRITORY", "Not a territory.", "Write country and department, such as fr-75."),
        Of("INVALID_TITLE", "The title is missing or too long.", "Write one of at most 120 characters."),
        Of("MESSAGE_MISSING", "The default notice has no words.", "Write what the public shall read."),
        Of("MESSAGE_TOO_LONG", "The default notice is too long.", "Shorten it."),
        Of("NO_TERRITORY", "No territory takes part.", "Add one."),
        Of("PHASE_MISSING", "A phase that every campaign needs has no date.", "Give it one."),
        Of("PHASE_OUTSIDE_SEASON", "A phase begins far from the season.", "Correct its date."),
        Of("PHASE_OUT_OF_ORDER", "A phase begins before the one that it follows.", "Correct the dates."),
        Of("PHASE_TIME_HAS_PASSED", "A phase was due before now; a warning.", "Nothing: it opens at once. Or move its date."),
        Of("PLAN_OF_ANOTHER_CAMPAIGN", "The plan names another campaign.", "Name this one."),
        Of("PLAN_UNREADABLE", "The plan cannot be read.", "Correct the place that the message names."),
        Of("POST_NOT_READY", "Letters would not leave or not arrive; or a warning that fewer will.", "Do what the message says, then launch again."),
        Of("QUIET_TIMES_LEAVE_NOTHING", "Quiet times leave no minute for letters and calls.", "Leave some."),
        Of("UNKNOWN_SEASON", "The season is not known.", "Say summer or winter."),
        Of("UNKNOWN_TIME_ZONE", "The time zone is not known.", "Write an IANA name such as Europe/Paris."),
        Of("YEAR_IS_NOT_THE_PERIODS", "The year is not the one in which the public period begins.", "Write that year."),

        // Sheets
        Of("AGES_BACKWARDS", "The oldest is younger than the youngest.", "Exchange them or correct one."),
        Of("AGE_OUT_OF_RANGE", "Nobody has this age.", "Give years, 0 to 120, or none."),
        Of("CATEGORY_NOT_PLAUSIBLE", "Not a category.", "Write one in lower case, such as food_distribution."),
        Of("COORDINATE_ALONE", "One coordinate without the other.", "Give both or neither."),
        Of("COORDINATE_OUT_OF_RANGE", "The point is not on earth.", "Correct it; latitude and longitude may be exchanged."),
        Of("LANGUAGE_NOT_ISO", "Not a language code.", "Write its ISO 639 code, such as fr."),
        Of("NAME_EMPTY", "The place has no name.", "Give the name that people know it by."),
        Of("PHONE_NOT_PLAUSIBLE", "Not a telephone number.", "Give one number as it is dialled."),
        Of("PUBLICS_MISSING", "A place that chooses whom it receives names nobody.", "Name groups or ages, describe them, or say that everybody is received."),
        Of("PUBLICS_NOT_EXPECTED", "A place that receives everybody names groups or ages.", "Leave them out, or say that it prefers them or receives only them."),
        Of("SERVICE_ID_TWICE", "Two services have the same id.", "Give each its own."),
        Of("TIME_ZONE_UNKNOWN", "The place's time zone is not known.", "Write an IANA name such as Europe/Paris."),
        Of("TOO_MANY", "The list is too long.", "Send fewer."),
        Of("PLACE_KEY_MISMATCH", "The sheet is of another place.", "Send it under its own id."),
    ];

    private static ApiError Of(string reason, string meaning, string remedy) => new(reason, StatusCode.InvalidArgument, meaning, remedy);
}
