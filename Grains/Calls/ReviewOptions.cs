using System.ComponentModel.DataAnnotations;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>Section <c>Review</c>: what a second person looks at of what callers record.</summary>
public sealed class ReviewOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Review";

    /// <summary>Of a hundred answers that a trainee records, how many are looked at. Default 100.</summary>
    [Range(0, 100)]
    public int Trainee { get; set; } = 100;

    /// <summary>Of a hundred answers that somebody records who calls alone. Default 15.</summary>
    [Range(0, 100)]
    public int Regular { get; set; } = 15;

    /// <summary>Of a hundred answers that somebody records who has called for seasons. Default 2.</summary>
    [Range(0, 100)]
    public int Experienced { get; set; } = 2;

    /// <summary>
    /// The level of a caller whom nobody entered among the staff. Default <c>Trainee</c>; choose another for a team without accounts that trusts itself.
    /// </summary>
    public StaffLevel Unknown { get; set; } = StaffLevel.Trainee;

    /// <summary>
    /// An answer recorded sooner after its place was given out waits to be looked at: nobody dials, asks and writes so fast. Default 20 seconds; zero
    /// lets every answer stand at once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan TooSoon { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The rules that these settings make.</summary>
    public ReviewRules Rules => new(Trainee, Regular, Experienced, TooSoon);
}
