namespace Soliguide.Mailing.Letters.Receipt;

/// <summary>The subject of a mail in return: theirs, behind a single mark of a reply.</summary>
internal static class ReceiptSubject
{
    private const int Longest = 150;

    // What French, English and German programs put in front of a reply.
    private static readonly string[] Marks = ["re:", "re :", "ré:", "ré :", "réf:", "réf :", "aw:"];

    /// <summary>Their subject on one line, without marks of a reply; may be empty.</summary>
    public static string Of(string subject)
    {
        var bare = CleanText.Line(subject).Trim();
        while (Array.Find(Marks, mark => bare.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            bare = bare[found.Length..].TrimStart();
        }

        return CleanText.Line(bare, Longest);
    }
}
