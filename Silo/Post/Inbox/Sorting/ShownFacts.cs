using System.Text.Json;
using Soliguide.Contracts.Proposals;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Facts of a reply as whoever reads the proposal sees them: their kind in camel case and the words they were read from.</summary>
internal static class ShownFacts
{
    /// <summary>A fact that fills the answer in.</summary>
    public static ProposedFact Fact(Fact fact) => new(Kind(fact), Share(fact.Confidence), fact.Evidence);

    /// <summary>A fact that fills nothing in but may help.</summary>
    public static ProposalHint Hint(Fact fact) => new(Kind(fact), fact.Evidence);

    /// <summary>How sure, 0 to 1.</summary>
    public static double Share(Confidence confidence) => confidence switch
    {
        Confidence.High => 0.95,
        Confidence.Medium => 0.75,
        _ => 0.4,
    };

    private static string Kind(Fact fact) => JsonNamingPolicy.CamelCase.ConvertName(fact.GetType().Name);
}
