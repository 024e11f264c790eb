using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>What places are like: see services.json.</summary>
/// <param name="Profiles">Kinds of places.</param>
/// <param name="OwnHours">Share of further services with hours of their own.</param>
/// <param name="OwnHoursWeeks">Such hours.</param>
/// <param name="Holidays">Shares of places that said what they do on public holidays.</param>
/// <param name="Unsaid">Share of places that never said whom they receive.</param>
/// <param name="Receives">Whom the others receive.</param>
/// <param name="OwnPublics">Share of further services that receive others than their place.</param>
/// <param name="OwnPublicsChoices">Whom those receive.</param>
/// <param name="Access">Who gets in.</param>
internal sealed record ProfileList(
    IReadOnlyList<DemoProfile> Profiles,
    double OwnHours,
    IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>> OwnHoursWeeks,
    HolidayShares Holidays,
    double Unsaid,
    IReadOnlyList<ReceivedShare> Receives,
    double OwnPublics,
    IReadOnlyList<ReceivedShare> OwnPublicsChoices,
    AccessShares Access);

/// <summary>Whom some places receive.</summary>
/// <param name="Weight">How many there are.</param>
/// <param name="Publics">Whom they receive.</param>
internal sealed record ReceivedShare(double Weight, Publics Publics);

/// <summary>Shares of places that said who gets in; of the rest nobody said.</summary>
internal sealed record AccessShares(
    double Wheelchair, double Partly, double NoWheelchair, double Animals, double NoAnimals, IReadOnlyList<string> PartlyDetails);

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
    /// <summary>Whom such places receive; null is as others do.</summary>
    public IReadOnlyList<ReceivedShare>? Receives { get; init; }

    /// <summary>Whether it drives around.</summary>
    public bool MobileRound { get; init; }
}

/// <summary>A service that comes with a profile this often.</summary>
internal sealed record FurtherService(string Category, double Chance);
