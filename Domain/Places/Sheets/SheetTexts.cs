namespace Soliguide.Domain.Places.Sheets;

/// <summary>What a text of a sheet may be: plain, and not longer than its field allows.</summary>
internal static class SheetTexts
{
    public static IEnumerable<FieldProblem> Check(string field, string? text, int most)
    {
        if (text?.Length > most)
        {
            yield return new FieldProblem(field, "TEXT_TOO_LONG", $"Shorten the text to {most} characters; it has {text.Length}.");
        }

        if (text?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) == true)
        {
            yield return new FieldProblem(field, "TEXT_HAS_CONTROL_CHARACTERS", "Write plain text: letters, figures, signs and line ends.");
        }
    }
}
