using Google.Protobuf.Reflection;
using Google.Rpc;

namespace Soliguide.GrpcApi.Json;

/// <summary>What details of an error may hold, so that JSON can write them: without it every rich error is an empty 500.</summary>
internal static class JsonTypes
{
    public static TypeRegistry Registry { get; } = TypeRegistry.FromMessages(
        ErrorInfo.Descriptor, BadRequest.Descriptor, RetryInfo.Descriptor, PreconditionFailure.Descriptor, LocalizedMessage.Descriptor);
}
