namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>What the invented guide is like. The defaults give the guide of 2019 as far as it is known.</summary>
public sealed record DemoOptions
{
    /// <summary>
    /// Share of places with nobody to write to, 0 to 0.7; default 0.25 (in 2021 40 % had no accepted account and 10.5 % nobody at all).
    /// Raise it to see a summer that begins on the telephone. Large organisations have holes two fifths as often.
    /// </summary>
    public double WithoutMail { get; init; } = 0.25;

    /// <summary>
    /// Day on which the guide stands; verified and modified dates lie before it. Default 15 May 2019, the campaign's first day.
    /// </summary>
    public DateOnly AsOf { get; init; } = new(2019, 5, 15);

    /// <summary>The options, when they make sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of its range; the message names it.</exception>
    internal DemoOptions Checked()
    {
        if (WithoutMail is not (>= 0 and <= 0.7))
        {
            throw new ArgumentOutOfRangeException(nameof(WithoutMail), WithoutMail,
                "The share of places without mail lies between 0 and 0.7.");
        }

        return this;
    }
}
