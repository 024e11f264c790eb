using System.Text.RegularExpressions;
using Google.Api;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Tests.OpenApi;

/// <summary>The methods that JSON reaches, as an OpenAPI document: from the descriptors, their addresses and comments, and the table of who may do what.</summary>
internal sealed partial class ApiDocument
{
    private const string Json = "application/json";
    private const string Key = "key";
    private readonly OpenApiDocument document;
    private readonly ApiSchemas schemas;

    private ApiDocument()
    {
        document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Soliguide",
                Version = "v1",
                Description = "The methods of soliguide.v1 as JSON, in the form that protobuf has in JSON: what is default is left out, enums are words, "
                    + "64-bit numbers are text. What does not fit is refused with the field named. docs/api.md says more.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            },
            Paths = [],
            Tags = new SortedSet<OpenApiTag>(Comparer<OpenApiTag>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name))),
            Components = new OpenApiComponents
            {
                Schemas = new SortedDictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of the staff." },
                },
            },
        };
        schemas = new ApiSchemas(document);
    }

    /// <summary>Every method that has an address, with its rule.</summary>
    public static IEnumerable<(MethodDescriptor Method, HttpRule Rule)> Methods => Access.AccessPageTests.Methods
        .Select(method => (method, method.GetOptions()?.GetExtension(AnnotationsExtensions.Http)))
        .Where(found => found.Item2 is not null)
        .Select(found => (found.method, found.Item2!));

    /// <summary>The document.</summary>
    public static Task<string> Write()
    {
        var page = new ApiDocument();
        foreach (var (method, rule) in Methods)
        {
            page.document.Tags!.Add(new OpenApiTag { Name = method.Service.Name });
            page.Add(method, rule);
        }

        return page.document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }

    /// <summary>The verb and the address of a rule, with fields as JSON names them.</summary>
    public static (HttpMethod Verb, string Path) Address(HttpRule rule)
    {
        var (verb, path) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => (HttpMethod.Get, rule.Get),
            HttpRule.PatternOneofCase.Post => (HttpMethod.Post, rule.Post),
            HttpRule.PatternOneofCase.Patch => (HttpMethod.Patch, rule.Patch),
            HttpRule.PatternOneofCase.Delete => (HttpMethod.Delete, rule.Delete),
            _ => throw new NotSupportedException($"{rule} has a verb that no method had yet."),
        };
        return (verb, Field().Replace(path, field => $"{{{Camel(field.Groups[1].Value)}}}"));
    }

    private void Add(MethodDescriptor method, HttpRule rule)
    {
        var (verb, path) = Address(rule);
        var access = AccessTable.Of(Access.AccessPageTests.NameOf(method));
        var bound = Field().Matches(path).Select(field => field.Groups[1].Value).ToList();
        var operation = new OpenApiOperation
        {
            OperationId = method.Name,
            Tags = new HashSet<OpenApiTagReference> { new(method.Service.Name, document) },
            Summary = ProtoComments.Of(method),
            Description = access is null ? "For everybody." : $"For staff, from the role {access.Least.ToString().ToLowerInvariant()} on.",
            Parameters = [.. bound.Select(name => Parameter(name, FieldAt(method.InputType, name), ParameterLocation.Path))],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse { Description = ProtoComments.Of(method.OutputType) ?? "The answer.", Content = Content(method.OutputType) },
                ["default"] = new OpenApiResponse { Description = "What went wrong; see docs/errors.md.", Content = Content(Google.Rpc.Status.Descriptor) },
            },
        };
        if (rule.Body.Length > 0)
        {
            operation.RequestBody = new OpenApiRequestBody { Description = ProtoComments.Of(method.InputType), Content = Content(method.InputType) };
        }
        else
        {
            AddQuery(operation, method.InputType, "", bound);
        }

        if (access is not null)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        }

        if (method.Name is "GetPlace" or "PullPlaceChanges")
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "Nothing changed since the answer whose ETag was sent as If-None-Match." };
        }

        if (!document.Paths.TryGetValue(path, out var item))
        {
            document.Paths[path] = item = new OpenApiPathItem();
        }

        ((OpenApiPathItem)item).AddOperation(verb, operation);
    }

    private void AddQuery(OpenApiOperation operation, MessageDescriptor message, string before, List<string> bound)
    {
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            var name = before + field.JsonName;
            if (field is { FieldType: FieldType.Message, IsRepeated: false } && field.MessageType.File.Package != "google.protobuf")
            {
                AddQuery(operation, field.MessageType, name + ".", bound);
            }
            else if (!bound.Contains(name))
            {
                operation.Parameters!.Add(Parameter(name, field, ParameterLocation.Query));
            }
        }
    }

    private OpenApiParameter Parameter(string name, FieldDescriptor field, ParameterLocation where) => new()
    {
        Name = name,
        In = where,
        Required = where == ParameterLocation.Path,
        Description = ProtoComments.Of(field),
        Schema = schemas.Of(field),
    };

    private Dictionary<string, IOpenApiMediaType> Content(MessageDescriptor message) => new() { [Json] = new OpenApiMediaType { Schema = schemas.Of(message) } };

    private static FieldDescriptor FieldAt(MessageDescriptor message, string path)
    {
        var names = path.Split('.');
        var field = message.Fields.InDeclarationOrder().Single(one => one.JsonName == names[0]);
        return names.Length == 1 ? field : FieldAt(field.MessageType, string.Join('.', names[1..]));
    }

    private static string Camel(string path) => Underscore().Replace(path, letter => letter.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Field();

    [GeneratedRegex("_([a-z])")]
    private static partial Regex Underscore();
}
