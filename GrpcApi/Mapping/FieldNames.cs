using System.Text.Json;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using Soliguide.Contracts;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>
/// Says in the words of the request what a rule says in the words of the documents: <c>periods[1].to</c> is
/// <c>sheet.periods[1].end_date</c>. Walks the message, so that a name means what it means there.
/// </summary>
internal static partial class FieldNames
{
    // The document's word where it is not the message's in snake case.
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["id"] = ["campaign_id", "period_id", "service_id"],
        ["key"] = ["place_id"],
        ["place"] = ["place_id"],
        ["name"] = ["display_name"],
        ["from"] = ["start_date"],
        ["to"] = ["end_date"],
        ["start"] = ["start_time"],
        ["end"] = ["end_time"],
        ["default"] = ["default_plan", "default_notice"],
        ["askAgainOn"] = ["ask_again_date"],
        ["lastVerified"] = ["verify_time"],
        ["lastModified"] = ["update_time"],
        ["mail"] = ["better_mail"],
        ["latitude"] = ["point"],
        ["longitude"] = ["point"],
    };

    /// <summary>Problems about a document as problems about the field of the request that holds it; others stay as they are.</summary>
    /// <param name="problems">What the rules said.</param>
    /// <param name="of">The message that holds the document.</param>
    /// <param name="prefix">The request's field that holds this message.</param>
    public static Problem[] Of(IEnumerable<Problem> problems, MessageDescriptor of, string prefix) =>
        [.. problems.Select(problem => problem with { Field = Of(problem.Field, of, prefix) })];

    internal static string Of(string path, MessageDescriptor of, string prefix)
    {
        var here = of;
        var parts = new List<string> { prefix };
        var rest = path.StartsWith(prefix + ".", StringComparison.Ordinal) ? path[(prefix.Length + 1)..] : path;
        foreach (var part in rest.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var index = Index().Match(part).Value;
            var word = part[..^index.Length];
            if (Find(here, word) is not { } field)
            {
                // A name that the message does not have belongs to the request beside it, such as campaign_id or etag.
                return parts.Count == 1 ? path : string.Join('.', parts);
            }

            parts.Add(field.Name + index);
            here = field.FieldType == FieldType.Message ? field.MessageType : null;
        }

        return string.Join('.', parts.Where(part => part.Length > 0));
    }

    private static FieldDescriptor? Find(MessageDescriptor? of, string word) =>
        of?.FindFieldByName(JsonNamingPolicy.SnakeCaseLower.ConvertName(word))
        ?? Others.GetValueOrDefault(word)?.Select(name => of?.FindFieldByName(name)).FirstOrDefault(field => field is not null);

    [GeneratedRegex(@"(\[\d+\])*$")]
    private static partial Regex Index();
}
