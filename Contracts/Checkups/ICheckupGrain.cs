namespace Soliguide.Contracts.Checkups;

/// <summary>Whether the silos and what they live on are well. Stateless; key 0.</summary>
[Alias("checkup")]
public interface ICheckupGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Looks at what all silos share and has each of them look at itself. Asks DNS and knocks at the mail server; sends nothing and changes nothing. Returns
    /// within half a minute.
    /// </summary>
    [Alias("look")]
    Task<CheckupReport> Look();
}
