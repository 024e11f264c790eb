using Soliguide.Cli.Import.Values;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// Who gets in, from <c>accessibility</c> of our own exports, else from <c>modalities</c>. There a box that is not ticked is unknown and not "no":
/// the form begins with none.
/// </summary>
internal static class AccessibilityMapping
{
    public static Accessibility? Read(Field place, RecordProblems problems)
    {
        var own = place["accessibility"];
        return own.IsObject
            ? new Accessibility
            {
                Wheelchair = ReadWheelchair(own["wheelchair"], problems),
                Animals = own["animals"].Flag(),
                Details = PlainText.Of(own["details"].Words()),
            }.OrNull()
            : new Accessibility
            {
                Wheelchair = place["modalities"]["pmr"]["checked"].Flag() == true ? Wheelchair.Yes : null,
                Animals = place["modalities"]["animal"]["checked"].Flag() == true ? true : null,
            }.OrNull();
    }

    private static Wheelchair? ReadWheelchair(Field field, RecordProblems problems)
    {
        switch (field.Words())
        {
            case null:
                return null;
            case "YES":
                return Wheelchair.Yes;
            case "PARTIAL":
                return Wheelchair.Partial;
            case "NO":
                return Wheelchair.No;
            default:
                problems.Refuse(field.Path, "VALUE_UNKNOWN", "Write YES, PARTIAL or NO.");
                return null;
        }
    }
}
