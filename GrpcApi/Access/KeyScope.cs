using Google.Protobuf.Collections;
using Google.Rpc;
using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// The territories for which the key of a call is good, in the methods that are open to everybody. What they tell is public, so a key hides
/// nothing: it spares a kiosk of one department what lies elsewhere, and shows at once when it asks for the wrong one. Without a key, and with one
/// that is good everywhere or not at all, everything is answered.
/// </summary>
internal sealed class KeyScope(StaffRule rule)
{
    /// <summary>The territories of the call's key, in order; none is everywhere.</summary>
    public IReadOnlyList<TerritoryKey> Of(ServerCallContext context) =>
        context.RequestHeaders.GetValue("authorization") is not null && rule.Who(context.GetHttpContext()) is { Territories.Count: > 0 } key
            ? [.. key.Territories.Order()]
            : [];

    /// <summary>Writes the key's territories where a request names none.</summary>
    /// <param name="within">The key's territories.</param>
    /// <param name="named">Those of the request.</param>
    /// <param name="field">Where they stand in the request.</param>
    /// <exception cref="RpcException">PERMISSION_DENIED: it names another one.</exception>
    public static void Narrow(IReadOnlyList<TerritoryKey> within, RepeatedField<string> named, string field)
    {
        for (var i = 0; i < named.Count; i++)
        {
            Check(within, named[i], $"{field}[{i}]");
        }

        if (named.Count == 0)
        {
            named.Add(within.Select(territory => territory.ToString()));
        }
    }

    /// <summary>Refuses a territory that the key is not good for; what is no territory is left to whoever reads the request.</summary>
    /// <param name="within">The key's territories.</param>
    /// <param name="named">That of the request; empty is none.</param>
    /// <param name="field">Where it stands in the request.</param>
    /// <exception cref="RpcException">PERMISSION_DENIED: it is another one.</exception>
    public static void Check(IReadOnlyList<TerritoryKey> within, string named, string field)
    {
        if (within.Count > 0 && TerritoryKey.TryParse(named, out var territory) && !within.Contains(territory))
        {
            var said = $"The key is good for {string.Join(", ", within)}. Name one of these, or none for all of them.";
            throw Fault.Of(CallErrors.TerritoryOutsideKey, $"{field}: {said}", new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Reason = CallErrors.TerritoryOutsideKey.Reason, Description = said } },
            });
        }
    }
}
