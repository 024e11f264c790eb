using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Import;

/// <summary>Gathers what is wrong with one record while it is read, so that the operator learns all of it at once.</summary>
internal sealed class RecordProblems
{
    private readonly List<FieldProblem> refusals = [];
    private readonly List<FieldProblem> remarks = [];

    /// <summary>The record cannot be taken because of this field.</summary>
    public void Refuse(string field, string code, string message) => refusals.Add(new FieldProblem(field, code, message));

    /// <summary>This field is left out and the record goes on.</summary>
    public void Remark(string field, string code, string message) => remarks.Add(new FieldProblem(field, code, message));

    /// <summary>The record's result: the place when nothing was refused.</summary>
    public ReadResult Result(long line, string? id, ImportedPlace? place) =>
        place is null || refusals.Count > 0
            ? new ReadResult.Refused(line, id, refusals.ToValueList())
            : new ReadResult.Place(line, place, remarks.ToValueList());
}
