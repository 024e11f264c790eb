namespace Soliguide.Grains.Persons;

/// <summary>Where a person is named, and where their address stands, outside their own record. The host looks through its tables and files.</summary>
public interface IPersonTraces
{
    /// <summary>Looks everywhere. Changes nothing.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="mail">The address in its normal form.</param>
    Task<FoundTraces> Find(string person, string mail);

    /// <summary>Erases mails and files. What is erased already is no fault.</summary>
    Task Erase(FoundTraces found);
}

/// <summary>What was found.</summary>
/// <param name="Places">Places whose record names the person, or whose answers hold the address.</param>
/// <param name="Persons">Other persons whose record holds the address.</param>
/// <param name="Proposals">Proposals, and whether they hold the person's own words.</param>
/// <param name="Mails">Names of stored mails from the person, or that hold the address.</param>
/// <param name="Files">Letters and mails as files.</param>
/// <param name="Sheets">Places whose sheet shows the address, which is their owner's.</param>
public sealed record FoundTraces(
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Persons,
    IReadOnlyList<(string Proposal, bool Own)> Proposals,
    IReadOnlyList<string> Mails,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Sheets);
