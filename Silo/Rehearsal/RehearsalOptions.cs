using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Rehearsal;

/// <summary>
/// How invented structures and callers behave: section <c>Rehearsal</c> of <c>Silo/Rehearsal/rehearsal.json</c>, which gives each
/// value its source. Shares are 0 to 1.
/// </summary>
internal sealed class RehearsalOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Rehearsal";

    /// <summary>Places without a usable mail address.</summary>
    [Range(0, 0.7)]
    public double WithoutMail { get; set; }

    /// <summary>First letters that come back for good.</summary>
    [Range(0, 1)]
    public double HardBounce { get; set; }

    /// <summary>Letters answered once for all places.</summary>
    [Range(0, 1)]
    public double OneAnswerForAll { get; set; }

    /// <summary>Answers that come as a reply.</summary>
    [Range(0, 1)]
    public double RepliesByMail { get; set; }

    /// <summary>What the first letter brings.</summary>
    [Required]
    public LetterEcho Ask { get; set; } = new();

    /// <summary>What the reminder brings.</summary>
    [Required]
    public LetterEcho Reminder { get; set; } = new();

    /// <summary>What the last letter brings.</summary>
    [Required]
    public LetterEcho LastChance { get; set; } = new();

    /// <summary>Answers that say "nothing changes".</summary>
    [Range(0, 1)]
    public double NothingChanges { get; set; }

    /// <summary>Answers that announce a closure.</summary>
    [Range(0, 1)]
    public double Closure { get; set; }

    /// <summary>Answers that announce other hours.</summary>
    [Range(0, 1)]
    public double OtherHours { get; set; }

    /// <summary>Answers that announce stopped services.</summary>
    [Range(0, 1)]
    public double ServicesStopped { get; set; }

    /// <summary>Lengths of closures in days.</summary>
    [MinLength(1)]
    public int[] ClosureDays { get; set; } = [];

    /// <summary>Shares of these lengths, in the same order.</summary>
    [MinLength(1)]
    public double[] ClosureShares { get; set; } = [];

    /// <summary>Minutes of calling per territory and working day.</summary>
    [Range(0, 100_000)]
    public int CallMinutesPerDay { get; set; }

    /// <summary>Working days with calls, from the opening of the desk.</summary>
    [Range(0, 366)]
    public int CallDays { get; set; }

    /// <summary>Attempts that reach somebody who answers.</summary>
    [Range(0, 1)]
    public double Reached { get; set; }

    /// <summary>Attempts that find a wrong number.</summary>
    [Range(0, 1)]
    public double WrongNumber { get; set; }

    /// <summary>Minutes of a call that reached somebody.</summary>
    [Range(1, 600)]
    public int MinutesReached { get; set; }

    /// <summary>Minutes of one that did not.</summary>
    [Range(1, 600)]
    public int MinutesNotReached { get; set; }
}

/// <summary>What a letter brings.</summary>
internal sealed class LetterEcho
{
    /// <summary>Places in letters that arrived and that will answer this letter, 0 to 1.</summary>
    [Range(0, 1)]
    public double Answered { get; set; }

    /// <summary>Nobody answers earlier than so many days after the letter.</summary>
    [Range(0, 60)]
    public double StartsAfterDays { get; set; }

    /// <summary>Of the answers, those that come within two days from then, 0 to 1.</summary>
    [Range(0, 1)]
    public double WithinTwoDays { get; set; }

    /// <summary>Mean of the exponential delay of the others, in days.</summary>
    [Range(0.1, 60)]
    public double MeanDays { get; set; }
}
