using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Access;

/// <summary>
/// What a request is about, by its ids: campaign, territory, places. Nothing else of it is looked at, and what is no id is not repeated: neither
/// addresses nor words can reach the journal of the staff.
/// </summary>
/// <param name="Text">For the journal: <c>campaign_id=summer-2019 territory=fr-75</c>.</param>
/// <param name="Territories">The territories that it names, or of the places that it names.</param>
internal sealed record Subject(string Text, IReadOnlyCollection<TerritoryKey> Territories)
{
    /// <summary>The proposal that it names; empty for none. Not for the journal: such a name can hold what was made of an address.</summary>
    public string Proposal { get; private init; } = "";

    private const int MostNamed = 20;
    private const string ProposalField = "review_id";
    private static readonly string[] Names = ["campaign_id", "source_campaign_id", "territory", "place_id", "place_ids"];

    /// <summary>Of a gRPC request.</summary>
    public static Subject Of(object request) => request is IMessage message
        ? Of(Read(message)) with { Proposal = message.Descriptor.FindFieldByName(ProposalField)?.Accessor.GetValue(message) as string ?? "" }
        : Of([]);

    /// <summary>Of the fields of an address.</summary>
    public static Subject Of(IEnumerable<(string Name, string Value)> fields)
    {
        var all = fields.Where(field => field.Value.Length > 0).Distinct().ToList();
        return new Subject(
            string.Join(' ', all.Take(MostNamed).Select(field => $"{field.Name}={(StaffId.IsValid(field.Value) ? field.Value : "?")}")),
            all.Select(TerritoryOf).OfType<TerritoryKey>().ToHashSet());
    }

    private static IEnumerable<(string, string)> Read(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (Names.Contains(field.Name))
            {
                foreach (var text in value is RepeatedField<string> many ? many : [value.ToString() ?? ""])
                {
                    yield return (field.Name, text);
                }
            }
            else if (field.FieldType == FieldType.Message && !field.IsRepeated && value is IMessage inner)
            {
                foreach (var found in Read(inner))
                {
                    yield return found;
                }
            }
        }
    }

    private static TerritoryKey? TerritoryOf((string Name, string Value) field) =>
        field.Name == "territory" && TerritoryKey.TryParse(field.Value, out var territory) ? territory
        : PlaceKey.TryParse(field.Value, out var place) ? place.Territory
        : null;
}
