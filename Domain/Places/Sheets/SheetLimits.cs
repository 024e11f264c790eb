namespace Soliguide.Domain.Places.Sheets;

/// <summary>How much one sheet may say. Far above what guides hold, far below what would hurt a reader.</summary>
public static class SheetLimits
{
    /// <summary>Characters (UTF-16 units) of a name: of the place, of a service.</summary>
    public const int Name = 200;

    /// <summary>Characters of a description and of a note for staff.</summary>
    public const int Description = 10_000;

    /// <summary>Characters of an address line, a city, a label.</summary>
    public const int Line = 300;

    /// <summary>Services of one place.</summary>
    public const int Services = 200;

    /// <summary>Stops of one round.</summary>
    public const int Stops = 100;

    /// <summary>Periods planned by the owner.</summary>
    public const int Periods = 200;

    /// <summary>Digits of a telephone number: 115 is the shortest that people need, fifteen the most of ITU-T E.164.</summary>
    public const int LeastPhoneDigits = 3;

    /// <inheritdoc cref="LeastPhoneDigits" />
    public const int MostPhoneDigits = 15;
}
