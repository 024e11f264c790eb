namespace Soliguide.Domain;

/// <summary>
/// One reason why what somebody sent cannot be taken, said so that they can put it right: where, what, and what to do. Problems
/// come as a list; an empty list means that everything may be taken.
/// </summary>
/// <param name="Field">Path in the document that was sent, such as <c>changes.periods[1].to</c>; empty for the document as a whole.</param>
/// <param name="Code">Stable name for programs, upper snake case, such as <c>PERIOD_ENDS_BEFORE_START</c>; never renamed.</param>
/// <param name="Message">English sentence for people: what is wrong and what to do. Never repeats private words that were sent.</param>
public sealed record FieldProblem(string Field, string Code, string Message)
{
    /// <summary>The same problem seen from an enclosing document: <c>to</c> within <c>periods[1]</c> is <c>periods[1].to</c>.</summary>
    public FieldProblem Within(string parent) => this with { Field = Field.Length == 0 ? parent : $"{parent}.{Field}" };
}
