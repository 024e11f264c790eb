using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// Who acts in a call, kept as "by" in journals: whoever is known by a key of their own acts as its owner. With the staff key or from the server's
/// machine callers say it themselves, as the metadata <c>x-soliguide-actor</c>.
/// </summary>
internal static class Actor
{
    public const string Header = "x-soliguide-actor";

    /// <exception cref="RpcException">The metadata is no staff id.</exception>
    public static string Of(ServerCallContext context) =>
        Who(context)?.Id ?? Said(context) ?? AccessJournal.Unnamed;

    /// <summary>Whom the guard let in, with their role and territories; null in a method that is open to everybody.</summary>
    public static StaffIdentity? Who(ServerCallContext context) => context.GetHttpContext().Items[typeof(StaffIdentity)] as StaffIdentity;

    /// <summary>What the metadata says; null when it says nothing.</summary>
    /// <exception cref="RpcException">The metadata is no staff id.</exception>
    public static string? Said(ServerCallContext context) =>
        context.RequestHeaders.GetValue(Header) is not { } actor ? null
        : StaffId.IsValid(actor) ? actor
        : throw Fault.Invalid(new Problem(Header, FieldErrors.Actor, "Write 1 to 64 letters, digits and . _ - or leave it out."));
}
