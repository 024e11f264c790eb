using Grpc.Core;
using Soliguide.Contracts;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>Who acts, as the caller says: the metadata <c>x-soliguide-actor</c>, kept as "by" in journals. Not a proof of anything.</summary>
internal static class Actor
{
    public const string Header = "x-soliguide-actor";
    private const string Unnamed = "staff";
    private const int Longest = 64;

    /// <exception cref="RpcException">The metadata is no staff id.</exception>
    public static string Of(ServerCallContext context)
    {
        var actor = context.RequestHeaders.GetValue(Header) ?? Unnamed;
        return actor.Length is > 0 and <= Longest && actor.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? actor
            : throw Fault.Invalid(new Problem(Header, FieldErrors.Actor, "Write 1 to 64 letters, digits and . _ - or leave it out."));
    }
}
