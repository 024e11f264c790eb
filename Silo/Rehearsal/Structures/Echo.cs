using Soliguide.Contracts.Persons;

namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>Something that will happen because of letters: an answer or a bounce.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Person">Whose letter.</param>
internal abstract record Echo(DateTimeOffset At, string Person)
{
    /// <summary>The letter comes back for good.</summary>
    public sealed record Bounce(DateTimeOffset At, string Person) : Echo(At, Person);

    /// <summary>The person answers for some of their places.</summary>
    /// <param name="At">When (UTC).</param>
    /// <param name="Person">Who.</param>
    /// <param name="Letter">The letter that made them answer.</param>
    /// <param name="Places">For which places.</param>
    public sealed record Answer(DateTimeOffset At, string Person, LetterName Letter, string[] Places) : Echo(At, Person);
}
