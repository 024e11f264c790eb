namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// Who gets through the door with what they have: what is not said is unknown, never "no". Sign languages are among <see cref="PlaceSheet.Languages"/>.
/// </summary>
public sealed record Accessibility
{
    /// <summary>Whether a wheelchair gets in; null is unknown.</summary>
    public Wheelchair? Wheelchair { get; init; }

    /// <summary>Whether animals may come along; null is unknown.</summary>
    public bool? Animals { get; init; }

    /// <summary>A lift, a ramp to ring for, an interpreter on some days: public text.</summary>
    public string? Details { get; init; }

    /// <summary>Whether something gets in. What is unknown or only partly so does, unless only what is certain is wanted.</summary>
    /// <param name="need">What somebody comes with.</param>
    /// <param name="certainOnly">Whether unknown and partly are no.</param>
    public bool LetsIn(AccessNeed need, bool certainOnly) => (need, certainOnly) switch
    {
        (AccessNeed.Wheelchair, true) => Wheelchair == Sheets.Wheelchair.Yes,
        (AccessNeed.Wheelchair, false) => Wheelchair != Sheets.Wheelchair.No,
        (_, true) => Animals == true,
        _ => Animals != false,
    };

    /// <summary>The facts alone.</summary>
    public Accessibility WithoutWords() => Details is null ? this : this with { Details = null };

    /// <summary>This, or null where it says nothing.</summary>
    public Accessibility? OrNull() => this is { Wheelchair: null, Animals: null, Details: null } ? null : this;
}
