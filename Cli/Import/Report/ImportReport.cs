using Soliguide.Domain;

namespace Soliguide.Cli.Import.Report;

/// <summary>What an import did. Reading and sending note into it at the same time.</summary>
internal sealed class ImportReport(string file, bool dryRun)
{
    private readonly Lock gate = new();
    private readonly List<ReportEntry> refusals = [];
    private readonly List<ReportEntry> remarks = [];
    private readonly int[] verdicts = new int[Enum.GetValues<Verdict>().Length];
    private int read;

    /// <summary>A record that is a place.</summary>
    public void NoteRead(ReadResult.Place place)
    {
        lock (gate)
        {
            read++;
            if (place.Remarks.Count > 0)
            {
                remarks.Add(new ReportEntry(place.Line, place.Imported.Sheet.Key.ToString(), place.Remarks));
            }
        }
    }

    /// <summary>A record that is none.</summary>
    public void NoteRefused(ReadResult.Refused refused)
    {
        lock (gate)
        {
            read++;
            verdicts[(int)Verdict.Refused]++;
            refusals.Add(new ReportEntry(refused.Line, refused.Id, refused.Problems));
        }
    }

    /// <summary>What became of a place that was sent.</summary>
    public void Note(ImportedOutcome outcome)
    {
        lock (gate)
        {
            verdicts[(int)outcome.Verdict]++;
            if (outcome.Verdict == Verdict.Refused)
            {
                refusals.Add(new ReportEntry(outcome.Line, outcome.Id, outcome.Problems));
            }

            if (outcome.LeftOut.Count > 0)
            {
                remarks.Add(new ReportEntry(outcome.Line, outcome.Id, outcome.LeftOut));
            }
        }
    }

    /// <summary>The report as it stands.</summary>
    public ReportDocument Document()
    {
        lock (gate)
        {
            return new ReportDocument(
                file,
                dryRun,
                read,
                verdicts[(int)Verdict.Accepted],
                verdicts[(int)Verdict.Unchanged],
                verdicts[(int)Verdict.Refused],
                verdicts[(int)Verdict.Unavailable],
                refusals.OrderBy(entry => entry.Line).ToValueList(),
                remarks.OrderBy(entry => entry.Line).ToValueList());
        }
    }
}
