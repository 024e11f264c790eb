namespace Soliguide.Domain.Places.Updates;

/// <summary>How much one answer may say and how far it may reach.</summary>
public static class AnswerLimits
{
    /// <summary>Months a period may last, and may lie before or after the day it is said.</summary>
    public const int Months = 18;

    /// <summary>Periods in one answer.</summary>
    public const int Periods = 40;

    /// <summary>Characters (UTF-16 units) of one public text.</summary>
    public const int Text = 600;

    /// <summary>Characters of an id: of a submission, of a period, of who gave the answer.</summary>
    public const int Id = 100;

    /// <summary>Openings of one weekday.</summary>
    public const int SlotsPerDay = 8;
}
