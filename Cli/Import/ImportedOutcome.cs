using Soliguide.Domain;

namespace Soliguide.Cli.Import;

/// <summary>What became of one place that was sent.</summary>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="Id">The place's key.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Problems">Why it was refused.</param>
internal sealed record ImportedOutcome(long Line, string Id, Verdict Verdict, ValueList<FieldProblem> Problems)
{
    /// <summary>What the server left out of a record that it took.</summary>
    public ValueList<FieldProblem> LeftOut { get; init; } = [];
}

/// <summary>What may become of a place.</summary>
internal enum Verdict
{
    /// <summary>New or changed.</summary>
    Accepted,

    /// <summary>The same as before.</summary>
    Unchanged,

    /// <summary>Not taken.</summary>
    Refused,

    /// <summary>Could not be kept now; the same import, run again, sends it again.</summary>
    Unavailable,
}
