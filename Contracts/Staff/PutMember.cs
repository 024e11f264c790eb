namespace Soliguide.Contracts.Staff;

/// <summary>Somebody of the staff as they shall be.</summary>
/// <param name="Member">The member as a JSON document.</param>
/// <param name="Revision">The revision of the staff that was read; another one refuses with <c>STAFF_CHANGED</c>. Null overwrites.</param>
/// <param name="By">Staff id.</param>
[GenerateSerializer, Immutable, Alias("put-member")]
public sealed record PutMember(string Member, int? Revision, string By);
