namespace Soliguide.Domain.Staff;

/// <summary>Who belongs to the staff, and the keys of programs.</summary>
/// <param name="Revision">Grows with every change.</param>
/// <param name="Members">Who belongs to it or did, by id.</param>
/// <param name="Keys">Keys that are good or were, the newest first.</param>
public sealed record StaffList(int Revision, ValueList<StaffMember> Members, ValueList<AccessKey> Keys)
{
    /// <summary>Nobody yet.</summary>
    public static StaffList None { get; } = new(0, [], []);

    /// <summary>Somebody who works here; null for whoever does not, or not any more.</summary>
    public StaffMember? Find(string id) => Members.FirstOrDefault(member => member.Id == id && member.Active);

    /// <summary>The key whose secret this is; null where there is none, or where it is over.</summary>
    public AccessKey? KeyOf(string secret, DateTimeOffset at) =>
        KeySecret.TryRead(secret, out var id) && Keys.FirstOrDefault(key => key.Id == id) is { } key && KeySecret.IsOf(secret, key) && key.IsGoodAt(at)
            ? key
            : null;
}
