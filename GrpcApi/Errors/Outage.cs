using Orleans.Runtime.Messaging;

namespace Soliguide.GrpcApi.Errors;

/// <summary>Tells a cluster that does not answer from a fault.</summary>
internal static class Outage
{
    /// <summary>Whether the same call may succeed a moment later.</summary>
    public static bool Is(Exception exception) => exception
        is TimeoutException
        or SiloUnavailableException
        or OrleansMessageRejectionException
        or ConnectionFailedException
        or GatewayTooBusyException
        or ClientNotAvailableException
        or OperationCanceledException;
}
