using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Persons;

/// <summary>
/// Who must not be written to although nothing else of them is kept, by a mark that only the server can make; and the record of who did
/// what to a person, which is only ever added to. The host keeps both in its tables.
/// </summary>
public interface ISuppressionBook
{
    /// <summary>What is known of a person's address; null as a rule.</summary>
    Task<Suppression?> Find(string person);

    /// <summary>Who did what to a person, oldest first.</summary>
    Task<PersonAct[]> Acts(string person);

    /// <summary>All suppressions, in the order of their marks.</summary>
    Task<IReadOnlyList<SuppressionLine>> List(string? after, int max);

    /// <summary>A forgetting begins: until <see cref="Close"/> it is gone on with after every crash.</summary>
    Task Open(string person);

    /// <summary>Those that are open.</summary>
    Task<IReadOnlyList<string>> Pending();

    /// <summary>The person is suppressed from now on. The same request twice is once; a weightier reason stays.</summary>
    Task Suppress(string person, Suppression suppression, PersonAct act, string? requestId);

    /// <summary>The person is suppressed no longer. False when they were not; then it is noted only where it was <paramref name="held"/>.</summary>
    /// <param name="person">The person's id.</param>
    /// <param name="lifted">Who lifted it and why.</param>
    /// <param name="requestId">Makes a repetition harmless; null for what nobody asked for by hand.</param>
    /// <param name="held">Whether the person's own record held an objection or a dead mailbox.</param>
    Task<bool> Lift(string person, PersonAct lifted, string? requestId, bool held);

    /// <summary>A forgetting is over, or there was none: notes what was erased, and removes the empty row of the person.</summary>
    Task Close(string person, PersonAct? erased);
}
