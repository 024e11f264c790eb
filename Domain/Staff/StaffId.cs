namespace Soliguide.Domain.Staff;

/// <summary>What names somebody in journals: <c>nadia</c>, <c>zoe.martin</c>, <c>kiosk-gare</c>. Never a mail address.</summary>
public static class StaffId
{
    /// <summary>Characters of an id.</summary>
    public const int Longest = 64;

    /// <summary>Whether a text can be an id: 1 to 64 letters, digits and <c>. _ -</c></summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= Longest } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
