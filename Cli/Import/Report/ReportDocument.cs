using Soliguide.Domain;

namespace Soliguide.Cli.Import.Report;

/// <summary>The report of an import as <c>--json</c> writes it.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="DryRun">Whether nothing was sent; accepted then means that it would be.</param>
/// <param name="Read">Records found.</param>
/// <param name="Accepted">New or changed places.</param>
/// <param name="Unchanged">Places that were the same as before.</param>
/// <param name="Refused">Records left out, by the reader or by the server.</param>
/// <param name="Unavailable">Places the server could not keep now.</param>
/// <param name="Refusals">Every refused record.</param>
/// <param name="Remarks">What was left out of accepted records.</param>
internal sealed record ReportDocument(
    string File,
    bool DryRun,
    int Read,
    int Accepted,
    int Unchanged,
    int Refused,
    int Unavailable,
    ValueList<ReportEntry> Refusals,
    ValueList<ReportEntry> Remarks)
{
    /// <summary>0 all taken, 2 some refused, 1 some could not be kept.</summary>
    public int ExitCode() => Unavailable > 0 ? ExitCodes.Failed : Refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
}

/// <summary>What is to be said of one record.</summary>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Id">Its id, where it could be read.</param>
/// <param name="Problems">Field, code and what to do.</param>
internal sealed record ReportEntry(long Line, string? Id, ValueList<FieldProblem> Problems);
