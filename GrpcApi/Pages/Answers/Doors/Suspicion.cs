namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>
/// Why an answer should be looked at by a person before it counts: scanners of mail gateways open every link, and some fill in forms.
/// Whatever is flagged is kept, never refused: a person with an odd browser loses nothing but time.
/// </summary>
internal static class Suspicion
{
    public const string TooSoon = "ANSWERED_TOO_SOON";
    public const string TooFast = "FILLED_TOO_FAST";
    public const string NoStamp = "FORM_NOT_SHOWN";
    public const string OldStamp = "FORM_TOO_OLD";
    public const string Trap = "TRAP_FILLED";
    public const string Machine = "AUTOMATED_BROWSER";

    /// <summary>A letter is not read and answered within this time of its hand-over.</summary>
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(5);

    /// <summary>No page stays open longer than a campaign lasts.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(120);

    /// <summary>What programs call themselves that no person answers with.</summary>
    private static readonly string[] Machines =
        ["HeadlessChrome", "PhantomJS", "curl/", "Wget/", "python", "Java/", "Go-http-client", "okhttp", "Apache-HttpClient", "bot", "spider", "crawl", "scan"];

    public static IReadOnlyList<string> All { get; } = [TooSoon, TooFast, NoStamp, OldStamp, Trap, Machine];

    /// <summary>The flags of an answer; none for a person's.</summary>
    /// <param name="evidence">What is known of how it came.</param>
    public static string[] Of(Evidence evidence) => [.. Flags(evidence)];

    private static IEnumerable<string> Flags(Evidence seen)
    {
        if (seen.HandedAt is { } handed && seen.CampaignNow - handed < Delivery)
        {
            yield return TooSoon;
        }

        switch (seen.Stamp)
        {
            case null:
                yield return NoStamp;
                break;
            case { At: var shown } when seen.Now - shown < seen.Quickest:
                yield return TooFast;
                break;
            case { At: var shown } when seen.Now - shown > Longest:
                yield return OldStamp;
                break;
        }

        if (seen.TrapFilled)
        {
            yield return Trap;
        }

        if (string.IsNullOrWhiteSpace(seen.UserAgent) || Array.Exists(Machines, name => seen.UserAgent.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Machine;
        }
    }
}

/// <summary>How an answer came.</summary>
/// <param name="HandedAt">When the letter with the link was handed over, on the campaign's clock; null while it is not known.</param>
/// <param name="CampaignNow">Now, on the campaign's clock.</param>
/// <param name="Stamp">The form's stamp; null when there was none of this link.</param>
/// <param name="Now">Now, on the real clock.</param>
/// <param name="Quickest">The least time a person takes from seeing the form to sending it.</param>
/// <param name="TrapFilled">Whether the field that nobody sees was filled.</param>
/// <param name="UserAgent">What the browser calls itself.</param>
internal sealed record Evidence(
    DateTimeOffset? HandedAt,
    DateTimeOffset CampaignNow,
    RequestStamp? Stamp,
    DateTimeOffset Now,
    TimeSpan Quickest,
    bool TrapFilled,
    string? UserAgent);
