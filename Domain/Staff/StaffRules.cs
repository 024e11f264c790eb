using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Domain.Staff;

/// <summary>What may be written about the staff.</summary>
public static class StaffRules
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 120;

    /// <summary>What is wrong with somebody as typed, beside the others.</summary>
    /// <param name="member">As they shall be.</param>
    /// <param name="others">Everybody else.</param>
    public static IEnumerable<FieldProblem> Check(StaffMember member, IReadOnlyCollection<StaffMember> others)
    {
        if (!StaffId.IsValid(member.Id))
        {
            yield return new("id", "STAFF_ID_INVALID", "Write 1 to 64 letters, digits and . _ -");
        }

        if (string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > LongestName)
        {
            yield return new("name", "STAFF_NAME_INVALID", $"Write a name of up to {LongestName} characters.");
        }

        if (member.Role == StaffRole.Kiosk)
        {
            yield return new("role", "STAFF_ROLE_OF_PROGRAMS", "Give people another role; kiosks get a key.");
        }

        if (member.SignInMail is { } mail && !Mailbox.TryNormalise(mail, out _))
        {
            yield return new("signInMail", "MAIL_NOT_PLAUSIBLE", "Write an address like name@example.org, or leave it out.");
        }

        if (member.SignInMail is { } own && others.Any(other => string.Equals(other.SignInMail, own, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("signInMail", "STAFF_MAIL_TAKEN", "Somebody else signs in with this address; correct one of the two.");
        }

        if (!IsAdministrator(member) && others.All(other => !IsAdministrator(other)) && others.Count > 0)
        {
            yield return new("role", "STAFF_LAST_ADMINISTRATOR", "Make somebody else administrator first: nobody could decide about the staff.");
        }
    }

    /// <summary>What is wrong with a key as asked for.</summary>
    /// <param name="owner">Under which id it shall act.</param>
    /// <param name="endsAt">When it shall end (UTC); null is never.</param>
    /// <param name="now">The instant of asking (UTC).</param>
    public static IEnumerable<FieldProblem> CheckKey(string owner, DateTimeOffset? endsAt, DateTimeOffset now)
    {
        if (!StaffId.IsValid(owner))
        {
            yield return new("owner", "STAFF_ID_INVALID", "Write 1 to 64 letters, digits and . _ -");
        }

        if (endsAt <= now)
        {
            yield return new("endsAt", "KEY_ENDS_IN_THE_PAST", "Name a later day, or none.");
        }
    }

    private static bool IsAdministrator(StaffMember member) => member is { Role: StaffRole.Administrator, Active: true, Territories.Count: 0 };
}
