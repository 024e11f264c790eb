using Orleans.Concurrency;

namespace Soliguide.Contracts.Persons;

/// <summary>What staff may see of a person and do about them: read, forget, let be written to again. Key: the person's id.</summary>
[Alias("person-file")]
public interface IPersonFileGrain : IGrainWithStringKey
{
    /// <summary>The file; null when nothing was ever heard of this person, or nothing is left. Changes nothing.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<PersonFile?> Read();

    /// <summary>
    /// Forgets the person: address, name and words go from wherever they are kept, places ask somebody else, and the address stays
    /// recognisable by a mark alone. Once begun it is finished, whatever fails between; repeating it is harmless.
    /// </summary>
    [Alias("forget"), ResponseTimeout("00:05:00")]
    Task<ForgetReceipt> Forget(ForgetPerson command);

    /// <summary>Goes on with a forgetting that was interrupted. True when nothing is left to do.</summary>
    [Alias("resume"), ResponseTimeout("00:05:00")]
    Task<bool> Resume();

    /// <summary>The person may be written to again: after they asked for it, and only for them.</summary>
    [Alias("lift")]
    Task<Receipt> Lift(LiftSuppression command);
}
