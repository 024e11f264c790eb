using System.Text;
using System.Text.RegularExpressions;
using Soliguide.GrpcApi.Errors;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Errors;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void ErrorsPage_Today_SaysWhatTheCatalogueSays() => GeneratedDoc.Check("docs/errors.md", Page());

    [Fact]
    public void Catalogue_EveryReasonOfRulesAndGrains_IsKnown()
    {
        var root = GeneratedDoc.Root();
        var used = new[] { "Domain", "Grains" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(root, room), "*.cs", SearchOption.AllDirectories))
            // Why a scope covers a place is a count's name, not an error.
            .Where(file => Path.GetFileName(file) != "ScopeReason.cs")
            .SelectMany(file => Reason().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().ToList();

        Assert.True(used.Count > 30, $"Only {used.Count} reasons found: the pattern no longer fits the code.");
        Assert.DoesNotContain(used, reason => ErrorCatalogue.Find(reason) is null);
    }

    [Fact]
    public void Catalogue_EveryReasonOfAField_IsKnown() => Assert.DoesNotContain(
        typeof(FieldErrors).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
        reason => ErrorCatalogue.Find(reason) is null);

    [Fact]
    public void Catalogue_EveryReasonOfACall_IsTranslated() =>
        Assert.DoesNotContain(CallErrors.All, error => FrenchTexts.Of(error.Reason) is null);

    private static string Page()
    {
        var page = new StringBuilder()
            .AppendLine("# Errors")
            .AppendLine()
            .AppendLine("Written by `ErrorPageTests` from the catalogue in `GrpcApi/Errors`. Every error is a `google.rpc.Status` with `ErrorInfo`")
            .AppendLine("(domain `soliguide`) and a French `LocalizedMessage`; UNAVAILABLE and RESOURCE_EXHAUSTED carry `RetryInfo`, FAILED_PRECONDITION")
            .AppendLine("`PreconditionFailure`, INVALID_ARGUMENT `BadRequest` with one violation per field, each with a reason of its own.")
            .AppendLine("A message larger than `Api:LargestMessage` is refused by the transport with RESOURCE_EXHAUSTED and no details.")
            .AppendLine();
        Table(page, "Calls: reasons of ErrorInfo", CallErrors.All, withStatus: true);
        Table(page, "Fields: reasons of violations, for their form", FieldErrors.All, withStatus: false);
        Table(page, "Rules: reasons of violations, of refused imports and of a launch's preconditions", RuleErrors.All, withStatus: false);
        return page.ToString();
    }

    private static void Table(StringBuilder page, string title, IEnumerable<ApiError> errors, bool withStatus)
    {
        page.Append("## ").AppendLine(title).AppendLine()
            .AppendLine(withStatus ? "| reason | status | what happened | what to do |" : "| reason | what happened | what to do |")
            .AppendLine(withStatus ? "| --- | --- | --- | --- |" : "| --- | --- | --- |");
        foreach (var error in errors)
        {
            page.AppendLine(withStatus
                ? $"| `{error.Reason}` | {error.Status} | {error.Meaning} | {error.Remedy} |"
                : $"| `{error.Reason}` | {error.Meaning} | {error.Remedy} |");
        }

        page.AppendLine();
    }

    [GeneratedRegex(@"""([A-Z]+(?:_[A-Z]+)+)""")]
    private static partial Regex Reason();
}
