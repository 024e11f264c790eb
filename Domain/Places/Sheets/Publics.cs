namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// Whom a place, or one of its services, receives. Absent is unknown: nobody said. In one form, so that two sheets that say the same are the same: an
/// axis of which all groups are named, an age from 0 and an age up to 99 ask nothing and are left out (Soliguide's form writes "everybody" so).
/// </summary>
/// <param name="Welcome">How it chooses.</param>
public sealed record Publics(Welcome Welcome)
{
    /// <summary>Nobody is older, in years; a year of birth in the place of an age is.</summary>
    public const int OldestAge = 120;

    /// <summary>The age from which Soliguide's form means "no limit".</summary>
    public const int OldestLimit = 99;

    /// <summary>Whom it names, in the order of <see cref="PublicGroup"/>; of an axis without any, everybody.</summary>
    public ValueList<PublicGroup> Groups { get; init => field = PublicAxes.InOrder(value); } = [];

    /// <summary>The youngest whom it names, in years; null is no limit.</summary>
    public int? AgeFrom { get; init => field = value == 0 ? null : value; }

    /// <summary>The oldest whom it names, in years, included; null is no limit.</summary>
    public int? AgeTo { get; init => field = value is >= OldestLimit and <= OldestAge ? null : value; }

    /// <summary>What else people should know of it, public text.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Whether somebody is received. Only an exclusive place refuses anybody. What somebody does not tell refuses them nowhere: nobody should have to
    /// tell a machine that they were beaten to see where the door is, and the sheet says whom it is for.
    /// </summary>
    /// <param name="who">What they tell; several groups on one axis are alternatives.</param>
    /// <param name="age">In years; null when they do not tell.</param>
    public bool Receives(IReadOnlyCollection<PublicGroup> who, int? age) =>
        Welcome != Welcome.Exclusive || (!(age < AgeFrom) && !(age > AgeTo) && PublicAxes.Meet(Groups, who));

    /// <summary>
    /// Whether that is certain. An exclusive place that names neither groups nor ages tells in words alone whom it receives: nobody can compute whether
    /// somebody is among them.
    /// </summary>
    /// <param name="who">What they tell; several groups on one axis are alternatives.</param>
    /// <param name="age">In years; null when they do not tell.</param>
    public bool SurelyReceives(IReadOnlyCollection<PublicGroup> who, int? age) =>
        (Welcome != Welcome.Exclusive || Groups.Count > 0 || AgeFrom is not null || AgeTo is not null) && Receives(who, age);

    /// <summary>The facts alone.</summary>
    public Publics WithoutWords() => Description is null ? this : this with { Description = null };
}
