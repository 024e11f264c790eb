using System.Text.Json.Serialization;

namespace Soliguide.Cli.Doctor;

/// <summary>Something that was looked at.</summary>
/// <param name="What">What: server, ready, services, recount, staff, key, clock, storage and what else the server looks at itself, or a campaign.</param>
/// <param name="Weight">How it is.</param>
/// <param name="Said">What was found, and what it means.</param>
internal sealed record Finding(string What, Weight Weight, string Said)
{
    /// <summary>What to do, where that is not in <see cref="Said"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Do { get; init; }

    /// <summary>Stable name of what the server found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>The silo that it is about, where not all are alike.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Silo { get; init; }
}

/// <summary>How something is.</summary>
internal enum Weight
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works; somebody should look at it.</summary>
    Look,

    /// <summary>It does not work.</summary>
    Wrong,
}
