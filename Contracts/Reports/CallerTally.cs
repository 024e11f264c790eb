namespace Soliguide.Contracts.Reports;

/// <summary>What one caller brought in one territory of a campaign. For coordinators: it says how somebody works.</summary>
/// <param name="Caller">Staff id; of programs and simulated callers too.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Calls">Telephone calls: one may be about several places of a person.</param>
/// <param name="ByOutcome">
/// Records by what they brought, one for each place of a call: answered, noAnswer, busy, voicemail, callBackAt, willDoOnline, wrongNumber,
/// refused, moved.
/// </param>
/// <param name="Answered">Places that answered by the caller, each counted once.</param>
/// <param name="UnderReview">Of all records, those that wait for a second person.</param>
/// <param name="Accepted">Those that a second person found right.</param>
/// <param name="Corrected">Those that were corrected.</param>
/// <param name="Returned">Those that were sent back, or given elsewhere.</param>
/// <param name="FirstAt">The end of the first call (UTC); null where only reviews are known.</param>
/// <param name="LastAt">The end of the last call (UTC).</param>
[GenerateSerializer, Immutable, Alias("caller-tally")]
public sealed record CallerTally(
    string Caller,
    string Territory,
    int Calls,
    Dictionary<string, int> ByOutcome,
    int Answered,
    int UnderReview,
    int Accepted,
    int Corrected,
    int Returned,
    DateTimeOffset? FirstAt,
    DateTimeOffset? LastAt);
