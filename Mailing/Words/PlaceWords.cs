namespace Soliguide.Mailing.Words;

/// <summary>The table <c>places.fr.json</c>.</summary>
internal sealed record PlaceWords(
    string Closure,
    string ChangedHours,
    string ChangedHoursUnknown,
    string Message,
    string WithText,
    string ForService,
    string ChangesComma,
    string NothingChanges,
    string ClosedForGood,
    string AskAgain,
    string NothingYet,
    string Round,
    string RoundOfOne,
    string RoundOfNone)
{
    /// <summary>The French table.</summary>
    public static PlaceWords French { get; } = WordsFile.Read<PlaceWords>("places.fr.json");
}
