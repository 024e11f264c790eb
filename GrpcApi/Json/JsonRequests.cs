using System.Text.Json;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Json;

/// <summary>Stands before transcoded methods: lets through what can be read, and says of the rest which field is wrong.</summary>
internal sealed class JsonRequests(RequestDelegate next, IOptions<ApiOptions> options)
{
    private const string Whole = "*";
    private const string Body = "body";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not { } method)
        {
            await next(http);
            return;
        }

        if (HttpMethods.IsOptions(http.Request.Method))
        {
            // A browser asks for another site whether it may call a method that is not for it; nothing of ours runs for that.
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            await Check(http, method.HttpRule.Body == Whole, method.MethodDescriptor.InputType);
        }
        catch (RpcException refusal)
        {
            await JsonStatus.Write(http.Response, refusal);
            return;
        }

        await next(http);
    }

    private async Task Check(HttpContext http, bool hasBody, MessageDescriptor message)
    {
        var at = Violations.Read(out var all);
        foreach (var (name, values) in http.Request.Query)
        {
            if (hasBody)
            {
                at[name].Refuse(FieldErrors.Unknown, "Fields of this method stand in the body.");
            }
            else
            {
                JsonFields.Check(name, values, message, at);
            }
        }

        if (hasBody)
        {
            await CheckBody(http, message, at);
        }

        all.Throw();
    }

    private async Task CheckBody(HttpContext http, MessageDescriptor message, Reading at)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            // A command without fields of its own needs no body.
            http.Request.Body = new MemoryStream("{}"u8.ToArray(), writable: false);
            http.Request.ContentType = "application/json";
            return;
        }

        var most = options.Value.LargestMessage;
        if (!http.Request.HasJsonContentType())
        {
            at[Body].Refuse(FieldErrors.Json, "Send it as application/json.");
        }
        else if (http.Request.ContentLength > most)
        {
            TooLong(at, most);
        }
        else
        {
            http.Request.EnableBuffering(most, most);
            await Read(http, message, at, most);
            http.Request.Body.Position = 0;
        }
    }

    private static async Task Read(HttpContext http, MessageDescriptor message, Reading at, int most)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                JsonFields.Check(json.RootElement, message, at);
            }
            else
            {
                at[Body].Refuse(FieldErrors.Json, "Send one object.");
            }
        }
        catch (JsonException e)
        {
            at[Body].Refuse(FieldErrors.Json, $"It cannot be read from line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} on.");
        }
        catch (IOException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // More came than was announced.
            TooLong(at, most);
        }
    }

    private static void TooLong(Reading at, int most) => at[Body].Refuse(FieldErrors.Length, $"Send at most {most} bytes.");
}
