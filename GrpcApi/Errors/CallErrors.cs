using Grpc.Core;

namespace Soliguide.GrpcApi.Errors;

/// <summary>Why a call as a whole fails: the reasons of ErrorInfo.</summary>
public static class CallErrors
{
    /// <summary>One or several fields cannot be taken; BadRequest says which.</summary>
    public static readonly ApiError InvalidRequest = new(
        "INVALID_REQUEST", StatusCode.InvalidArgument, "One or several fields cannot be taken.", "Correct the fields of BadRequest and call again.");

    /// <summary>The plan may be kept but not launched.</summary>
    public static readonly ApiError PlanNotLaunchable = new(
        "PLAN_NOT_LAUNCHABLE", StatusCode.FailedPrecondition, "The plan is not complete enough to be launched.",
        "Put right what PreconditionFailure lists by updating the plan, then launch.");

    /// <summary>No such place for the public.</summary>
    public static readonly ApiError PlaceNotFound = new(
        "PLACE_NOT_FOUND", StatusCode.NotFound, "There is no such place, or nothing of it is public.", "Check the id; list places to find it.");

    /// <summary>No such campaign.</summary>
    public static readonly ApiError CampaignNotFound = new(
        "CAMPAIGN_NOT_FOUND", StatusCode.NotFound, "There is no campaign of this name.", "List the campaigns.");

    /// <summary>The campaign never covered the place.</summary>
    public static readonly ApiError PlaceNotInCampaign = new(
        "PLACE_NOT_IN_CAMPAIGN", StatusCode.NotFound, "The campaign never covered the place.", "Check the campaign's scope.");

    /// <summary>The answer is not known.</summary>
    public static readonly ApiError AnswerNotFound = new(
        "ANSWER_NOT_FOUND", StatusCode.NotFound, "No such answer was heard about the place.", "Read the place's update for the ids.");

    /// <summary>The person is not known.</summary>
    public static readonly ApiError PersonNotFound = new(
        "PERSON_NOT_FOUND", StatusCode.NotFound, "Nothing is known of this person.", "Check the id; give the address to keep somebody out who is not known.");

    /// <summary>The caller no longer has the places.</summary>
    public static readonly ApiError LeaseLost = new(
        "LEASE_LOST", StatusCode.FailedPrecondition, "The place is no longer in the caller's hand: the lease ran out, was given back, or is another's.",
        "Ask for a place and say again what was heard.");

    /// <summary>No such review.</summary>
    public static readonly ApiError ProposalNotFound = new(
        "PROPOSAL_NOT_FOUND", StatusCode.NotFound, "There is no such proposal.", "List what waits to be read.");

    /// <summary>Somebody changed it since it was read.</summary>
    public static readonly ApiError ProposalChanged = new(
        "PROPOSAL_CHANGED", StatusCode.Aborted, "Somebody handed the proposal on, or it was understood anew, since it was read.", "Read it again and repeat the act.");

    /// <summary>Staff only, and no key would help.</summary>
    public static readonly ApiError StaffOnly = new(
        "STAFF_FROM_THIS_MACHINE_ONLY", StatusCode.PermissionDenied,
        "The method is for staff and the server has no staff key: it answers callers on its own machine only.",
        "Call from the server's machine, or set Api:StaffKey there.");

    /// <summary>Staff only, without a key.</summary>
    public static readonly ApiError StaffKeyMissing = new(
        "STAFF_KEY_MISSING", StatusCode.Unauthenticated, "The method is for staff and the call carries no key.",
        "Send the metadata authorization: Bearer and a key.");

    /// <summary>Staff only, with a wrong key.</summary>
    public static readonly ApiError StaffKeyWrong = new(
        "STAFF_KEY_WRONG", StatusCode.Unauthenticated, "The server knows no such key, or it is over.", "Ask for a current key.");

    /// <summary>Staff, but not of the role that this needs.</summary>
    public static readonly ApiError RoleMissing = new(
        "ROLE_MISSING", StatusCode.PermissionDenied, "The caller's role does not allow this.", "Ask a coordinator or an administrator; docs/access.md says who may do what.");

    /// <summary>Staff of other territories.</summary>
    public static readonly ApiError TerritoryNotYours = new(
        "TERRITORY_NOT_YOURS", StatusCode.PermissionDenied, "The caller acts in other territories than this is about.",
        "Name one of your territories, or ask somebody who acts everywhere.");

    /// <summary>A kiosk or a partner asks beside the territories of its key.</summary>
    public static readonly ApiError TerritoryOutsideKey = new(
        "TERRITORY_OUTSIDE_KEY", StatusCode.PermissionDenied, "The key is good for other territories than the request names.",
        "Name territories of the key, or none for all of them; without a key everything public is answered.");

    /// <summary>The front door has not read the cards yet, or cannot reach the cluster.</summary>
    public static readonly ApiError NotReady = new(
        "NOT_READY", StatusCode.Unavailable, "The front door has just started and is still reading the places.", "Call again after RetryInfo.");

    /// <summary>The cluster did not answer.</summary>
    public static readonly ApiError TemporarilyUnavailable = new(
        "TEMPORARILY_UNAVAILABLE", StatusCode.Unavailable, "The cluster did not answer in time; a command may or may not have been done.",
        "Call again after RetryInfo, commands with the same request_id.");

    /// <summary>The caller asks for more than its share.</summary>
    public static readonly ApiError TooManyCalls = new(
        "TOO_MANY_CALLS", StatusCode.ResourceExhausted, "More calls of this kind came from this caller than the server takes in a minute.",
        "Call again after RetryInfo; docs/api.md says how many there may be.");

    /// <summary>The caller, or everybody together, has as many streams open as there may be.</summary>
    public static readonly ApiError TooManyStreams = new(
        "TOO_MANY_STREAMS", StatusCode.ResourceExhausted, "As many streams are open as the server keeps, for this caller or in all.",
        "Close one, follow by the page (PullPlaceChanges), or call again after RetryInfo.");

    /// <summary>No method of JSON has this address.</summary>
    public static readonly ApiError AddressUnknown = new(
        "ADDRESS_UNKNOWN", StatusCode.NotFound, "No method has this address with this verb.", "See /openapi/v1.json for addresses and verbs.");

    /// <summary>The caller hung up.</summary>
    public static readonly ApiError Cancelled = new(
        "CANCELLED", StatusCode.Cancelled, "The caller ended the call.", "Nothing, or call again.");

    /// <summary>The caller's deadline passed.</summary>
    public static readonly ApiError DeadlinePassed = new(
        "DEADLINE_PASSED", StatusCode.DeadlineExceeded, "The caller's deadline passed; a command may or may not have been done.",
        "Call again with a longer deadline, commands with the same request_id.");

    /// <summary>The fault is ours.</summary>
    public static readonly ApiError InternalFault = new(
        "INTERNAL_FAULT", StatusCode.Internal, "Something failed that should not; it is in the server's log.",
        "Call again; if it stays, tell the operator the time and the method.");

    /// <summary>All of them, with what grains refuse for the state a campaign is in.</summary>
    public static IReadOnlyList<ApiError> All { get; } =
    [
        InvalidRequest, PlanNotLaunchable, PlaceNotFound, CampaignNotFound, PlaceNotInCampaign, AnswerNotFound, PersonNotFound, LeaseLost,
        ProposalNotFound, ProposalChanged,
        new("PROPOSAL_CLOSED", StatusCode.FailedPrecondition, "Somebody closed the proposal otherwise.", "Read it to see how; answer for the place itself if that was wrong."),
        new("OWN_RECORD", StatusCode.FailedPrecondition, "Whoever recorded a call does not look at it themselves.", "Leave it to somebody else."),
        new("CAMPAIGN_EXISTS", StatusCode.AlreadyExists, "There is a campaign of this name.", "Choose another name or update that one."),
        new("CAMPAIGN_CHANGED", StatusCode.Aborted, "Somebody changed the campaign since the etag was read.", "Read it again and repeat the change."),
        new("CAMPAIGN_FINISHED", StatusCode.FailedPrecondition, "The campaign is over and stays as it was.", "Clone it."),
        new("CAMPAIGN_NOT_A_DRAFT", StatusCode.FailedPrecondition, "The campaign was launched before.", "Resume it, or clone it for another season."),
        new("CAMPAIGN_NOT_LAUNCHED", StatusCode.FailedPrecondition, "The campaign was never launched.", "Launch it first."),
        new("CAMPAIGN_STATE", StatusCode.FailedPrecondition, "The campaign is in a state that does not allow this.", "Read its state."),
        new("FORGETTING_UNDER_WAY", StatusCode.FailedPrecondition, "The person is still being forgotten.", "Come back in a few minutes."),
        StaffOnly, StaffKeyMissing, StaffKeyWrong, RoleMissing, TerritoryNotYours, TerritoryOutsideKey, NotReady, TemporarilyUnavailable,
        TooManyCalls, TooManyStreams, AddressUnknown, Cancelled, DeadlinePassed, InternalFault,
    ];
}
