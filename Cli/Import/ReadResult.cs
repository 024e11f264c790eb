using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Import;

/// <summary>What became of one record of a file: a place, or the reasons why it cannot be one.</summary>
/// <param name="Line">Line of the file on which the record begins, from 1.</param>
internal abstract record ReadResult(long Line)
{
    /// <summary>A place that may be sent.</summary>
    /// <param name="Line">Line on which it begins.</param>
    /// <param name="Imported">The sheet and whom to write to.</param>
    /// <param name="Remarks">What was left out of it, such as an address that nobody could be written to at.</param>
    internal sealed record Place(long Line, ImportedPlace Imported, ValueList<FieldProblem> Remarks) : ReadResult(Line);

    /// <summary>A record that is left out as a whole: a sheet half read would be wrong information.</summary>
    /// <param name="Line">Line on which it begins.</param>
    /// <param name="Id">The record's own id, where it could be read.</param>
    /// <param name="Problems">Why; at least one.</param>
    internal sealed record Refused(long Line, string? Id, ValueList<FieldProblem> Problems) : ReadResult(Line);
}
