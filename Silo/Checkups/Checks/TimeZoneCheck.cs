using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>Whether this machine knows the clocks of France, overseas included: phases begin and doors open by them.</summary>
internal sealed class TimeZoneCheck : ICheck
{
    private static readonly string[] Needed =
    [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon", "America/St_Barthelemy", "America/Marigot",
        "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Wallis",
    ];

    // Noon of a summer's day: a machine whose data are empty takes every zone for UTC.
    private static readonly DateTimeOffset SummerNoon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan InParis = TimeSpan.FromHours(2);

    public bool IsShared => false;

    public Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null)]);

    /// <summary>What a machine lacks.</summary>
    /// <param name="find">What it knows by a name; null is nothing.</param>
    public static Finding Judge(Func<string, TimeZoneInfo?> find)
    {
        string[] missing = [.. Needed.Where(name => find(name) is null)];
        return missing.Length > 0 ? Finding.Refusal("ZONES_MISSING", string.Join(", ", missing))
            : find(Needed[0])!.GetUtcOffset(SummerNoon) != InParis ? Finding.Refusal("ZONES_WRONG")
            : Finding.Fine("ZONES_WELL", Needed.Length);
    }
}
