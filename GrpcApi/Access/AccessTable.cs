using Soliguide.Domain.Staff;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Access;

/// <summary>What each method of the API needs. A test compares it with the services, and prints it into docs/access.md.</summary>
internal static class AccessTable
{
    private static readonly Dictionary<string, Access> Rules = Make().ToDictionary(rule => rule.Method, rule => rule.Access);

    /// <summary>Searches through all places.</summary>
    public static string Search { get; } = Name(PlaceService.Descriptor.FullName, "SearchPlaces");

    /// <summary>Keeps a copy by a stream.</summary>
    public static string Sync { get; } = Name(PlaceService.Descriptor.FullName, "SyncPlaces");

    /// <summary>Keeps a copy by the page.</summary>
    public static string Pull { get; } = Name(PlaceService.Descriptor.FullName, "PullPlaceChanges");

    /// <summary>Takes a whole file of places.</summary>
    public static string Export { get; } = Name(ExportService.Descriptor.FullName, "ExportPlaces");

    /// <summary>Methods that answer everybody.</summary>
    public static IReadOnlyList<string> Public { get; } =
    [
        Name(PlaceService.Descriptor.FullName, "GetPlace"), Name(PlaceService.Descriptor.FullName, "ListPlaces"), Sync, Pull, Search,
        Name(ExportService.Descriptor.FullName, "ListExportFormats"), Export,
    ];

    /// <summary>Every method for staff.</summary>
    public static IReadOnlyDictionary<string, Access> Methods => Rules;

    /// <summary>What a method needs; null for one that answers everybody. One that is not in the table is for administrators.</summary>
    /// <param name="method">As gRPC names it: <c>/soliguide.v1.CallService/LeaseCall</c>.</param>
    public static Access? Of(string method) =>
        Public.Contains(method) || method.StartsWith("/grpc.health.v1.Health/", StringComparison.Ordinal) || method.StartsWith("/grpc.reflection.", StringComparison.Ordinal)
            ? null
            : Rules.GetValueOrDefault(method) ?? new Access(StaffRole.Administrator, AccessKind.Acts, AccessReach.Everywhere);

    private static IEnumerable<(string Method, Access Access)> Make() =>
    [
        .. In(PlaceService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Acts, AccessReach.Everywhere, "ImportPlaces"),

        .. In(CampaignService.Descriptor.FullName, StaffRole.Reader, AccessKind.Reads, AccessReach.Everywhere,
            "GetCampaign", "ListCampaigns", "PreviewScope", "GetTally", "WatchCampaign", "ListPlaceUpdates"),
        .. In(CampaignService.Descriptor.FullName, StaffRole.Caller, AccessKind.Reads, AccessReach.Everywhere, "GetPlaceUpdate"),
        .. In(CampaignService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Reads, AccessReach.Everywhere, "PreviewLetters", "GetCallerTally"),
        .. In(CampaignService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Acts, AccessReach.Everywhere,
            "CreateCampaign", "UpdateCampaign", "CloneCampaign", "LaunchCampaign", "PauseCampaign", "ResumeCampaign", "FinishCampaign"),

        // Callers record at the desk, where a lease keeps two from one place and a sample is reviewed.
        .. In(AnswerService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Acts, AccessReach.Territories, "SubmitAnswer", "RecordCall", "WithdrawAnswer"),

        .. In(CallService.Descriptor.FullName, StaffRole.Caller, AccessKind.Reads, AccessReach.Everywhere, "ListQueue", "WatchDesk"),
        .. In(CallService.Descriptor.FullName, StaffRole.Caller, AccessKind.Lives, AccessReach.Territories, "ExtendLease"),
        .. In(CallService.Descriptor.FullName, StaffRole.Caller, AccessKind.Acts, AccessReach.Territories, "LeaseCall", "ReleaseLease", "RecordOutcome"),

        .. In(ContactService.Descriptor.FullName, StaffRole.Caller, AccessKind.Reads, AccessReach.Everywhere,
            "ListContactGaps", "GetContactProgress", "GetPlaceContacts", "CheckMail"),
        .. In(ContactService.Descriptor.FullName, StaffRole.Caller, AccessKind.Acts, AccessReach.Territories, "SetContact", "RemoveContact", "NoteContactGap"),
        .. In(ContactService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Acts, AccessReach.Everywhere, "ImportContacts"),

        .. In(ReviewService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Reads, AccessReach.Everywhere, "ListReviews", "GetReview"),
        .. In(ReviewService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Acts, AccessReach.Proposal,
            "AcceptReview", "CorrectReview", "ReturnReview", "RefuseReview", "PassReviewOn"),

        .. In(PersonService.Descriptor.FullName, StaffRole.Coordinator, AccessKind.Reads, AccessReach.Everywhere, "GetPerson", "ListSuppressions"),
        .. In(PersonService.Descriptor.FullName, StaffRole.Administrator, AccessKind.Acts, AccessReach.Everywhere, "ForgetPerson", "LiftSuppression"),

        .. In(CheckupService.Descriptor.FullName, StaffRole.Administrator, AccessKind.Reads, AccessReach.Everywhere, "GetCheckup"),
    ];

    private static IEnumerable<(string, Access)> In(string service, StaffRole least, AccessKind kind, AccessReach reach, params IEnumerable<string> methods) =>
        methods.Select(method => (Name(service, method), new Access(least, kind, reach)));

    private static string Name(string service, string method) => $"/{service}/{method}";
}
