namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>What places are like: see services.json.</summary>
/// <param name="Profiles">Kinds of places.</param>
/// <param name="OwnHours">Share of further services with hours of their own.</param>
/// <param name="OwnHoursWeeks">Such hours.</param>
/// <param name="Holidays">Shares of places that said what they do on public holidays.</param>
internal sealed record ProfileList(
    IReadOnlyList<DemoProfile> Profiles,
    double OwnHours,
    IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> OwnHoursWeeks,
    HolidayShares Holidays);

/// <summary>Shares of places open and closed on public holidays; of the rest nobody said.</summary>
internal sealed record HolidayShares(double Open, double Closed);

/// <summary>A kind of place.</summary>
/// <param name="Label">What its name begins with.</param>
/// <param name="Weight">How many there are.</param>
/// <param name="Main">Category of its first service.</param>
/// <param name="OnReferral">Share with a secret address.</param>
/// <param name="NoHours">Share whose hours are unknown.</param>
/// <param name="More">Further services.</param>
/// <param name="Weeks">Ordinary weeks: days ("1-5", "2,4", Monday is 1) and openings.</param>
/// <param name="Texts">Descriptions.</param>
internal sealed record DemoProfile(
    string Label,
    double Weight,
    string Main,
    double OnReferral,
    double NoHours,
    IReadOnlyList<FurtherService> More,
    IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> Weeks,
    IReadOnlyList<string> Texts)
{
    /// <summary>Whether it drives around.</summary>
    public bool MobileRound { get; init; }
}

/// <summary>A service that comes with a profile this often.</summary>
internal sealed record FurtherService(string Category, double Chance);
