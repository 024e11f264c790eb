using Grpc.AspNetCore.Server;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Json;

/// <summary>The methods as JSON over HTTP, by the addresses that the protos give them.</summary>
internal static class JsonDoor
{
    /// <summary>Registers transcoding. JSON is the one of protobuf: words for enums, text for 64-bit numbers, what is default left out.</summary>
    public static IGrpcServerBuilder AddJsonDoor(this IGrpcServerBuilder grpc) => grpc.AddJsonTranscoding(json =>
    {
        json.TypeRegistry = JsonTypes.Registry;
        json.JsonSettings.IgnoreDefaultValues = true;
        json.JsonSettings.WriteInt64sAsStrings = true;
    });

    /// <summary>What stands before transcoded methods.</summary>
    public static IApplicationBuilder UseJsonDoor(this IApplicationBuilder app) => app.UseMiddleware<EntityTags>().UseMiddleware<JsonRequests>();

    /// <summary>Tells whoever asks for an address that no method has, in the form of every other error.</summary>
    public static void MapUnknownAddresses(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapFallback("/v1/{**rest}", http => JsonStatus.Write(http.Response, Fault.Of(CallErrors.AddressUnknown)));
}
