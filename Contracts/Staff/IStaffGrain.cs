using Orleans.Concurrency;

namespace Soliguide.Contracts.Staff;

/// <summary>Who belongs to the staff, and the keys of programs. One for the whole guide: <see cref="Key"/>.</summary>
[Alias("staff")]
public interface IStaffGrain : IGrainWithStringKey
{
    /// <summary>The only key.</summary>
    const string Key = "staff";

    /// <summary>All of it, for front doors: whoever comes is looked up there.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<StaffDocument> Read();

    /// <summary>How much of a caller's records a second person looks at; null when nobody knows the caller.</summary>
    /// <param name="id">The caller's staff id.</param>
    [Alias("level"), AlwaysInterleave]
    Task<StaffLevel?> Level(string id);

    /// <summary>Somebody joins, changes or leaves. The same twice changes nothing.</summary>
    [Alias("put")]
    Task<Receipt> Put(PutMember command);

    /// <summary>
    /// Somebody signed in with the provider: their staff id, null when they do not belong to the staff. The first time their verified address
    /// says who they are; it is then forgotten, and the provider's subject remembered.
    /// </summary>
    [Alias("sign-in")]
    Task<string?> SignIn(ProvenIdentity identity);

    /// <summary>Makes a key for a program. Its secret is told here and never again.</summary>
    [Alias("issue-key")]
    Task<KeyReply> IssueKey(IssueKey command);

    /// <summary>Makes a key in place of another, which stays good for a while so that the program can be given the new one.</summary>
    /// <param name="id">The key.</param>
    /// <param name="overlap">How long the old one stays good.</param>
    /// <param name="by">Staff id.</param>
    [Alias("rotate-key")]
    Task<KeyReply> RotateKey(string id, TimeSpan overlap, string by);

    /// <summary>Ends a key now. The same twice changes nothing.</summary>
    [Alias("end-key")]
    Task<Receipt> EndKey(string id, string by);
}
