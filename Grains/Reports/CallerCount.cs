using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Places;
using Soliguide.Grains.Calls;

namespace Soliguide.Grains.Reports;

/// <summary>Adds up what callers brought, from the journals of places and the reviews of calls.</summary>
internal sealed class CallerCount
{
    private const string Answered = "answered";

    private readonly Dictionary<(string Caller, string Territory), Sum> sums = [];

    /// <summary>Counts a call about a place.</summary>
    public void Add(CallLine call)
    {
        var sum = Of(call.Caller, PlaceKey.Parse(call.Place).Territory.ToString());
        sum.Calls.Add(CallMapping.LeaseOf(call.CallId));
        sum.ByOutcome[call.Outcome] = sum.ByOutcome.GetValueOrDefault(call.Outcome) + 1;
        sum.First = sum.First < call.At ? sum.First : call.At;
        sum.Last = sum.Last > call.At ? sum.Last : call.At;
        if (call.Outcome == Answered)
        {
            sum.Answered.Add(call.Place);
        }
    }

    /// <summary>Counts what became of records before a second person.</summary>
    public void Add(CallerReviews reviews)
    {
        var sum = Of(reviews.Caller, reviews.Territory);
        sum.Reviews[reviews.State] = sum.Reviews.GetValueOrDefault(reviews.State) + reviews.Places;
    }

    /// <summary>The tallies, by caller, then by territory.</summary>
    public CallerTally[] ToTallies() => [.. sums.OrderBy(sum => sum.Key.Caller, StringComparer.Ordinal).ThenBy(sum => sum.Key.Territory, StringComparer.Ordinal).Select(sum => new CallerTally(
        sum.Key.Caller,
        sum.Key.Territory,
        sum.Value.Calls.Count,
        sum.Value.ByOutcome,
        sum.Value.Answered.Count,
        sum.Value.In(ProposalState.Open),
        sum.Value.In(ProposalState.Accepted),
        sum.Value.In(ProposalState.Corrected),
        sum.Value.In(ProposalState.Refused) + sum.Value.In(ProposalState.PassedOn) + sum.Value.In(ProposalState.LeftToCallers),
        sum.Value.First,
        sum.Value.Last))];

    private Sum Of(string caller, string territory)
    {
        if (!sums.TryGetValue((caller, territory), out var sum))
        {
            sums.Add((caller, territory), sum = new Sum());
        }

        return sum;
    }

    private sealed class Sum
    {
        public HashSet<string> Calls { get; } = [];

        public HashSet<string> Answered { get; } = [];

        public Dictionary<string, int> ByOutcome { get; } = [];

        public Dictionary<ProposalState, int> Reviews { get; } = [];

        public DateTimeOffset? First { get; set; }

        public DateTimeOffset? Last { get; set; }

        public int In(ProposalState state) => Reviews.GetValueOrDefault(state);
    }
}
