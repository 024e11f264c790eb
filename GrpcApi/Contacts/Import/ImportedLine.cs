using Soliguide.Contracts;

namespace Soliguide.GrpcApi.Contacts.Import;

/// <summary>What became of a line. Holds no address.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="Place">The place, as the file names it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Problem">Why it was refused or is doubtful.</param>
internal sealed record ImportedLine(int Line, string Place, ImportedAs Outcome, Problem? Problem = null);

/// <summary>What became of a line.</summary>
internal enum ImportedAs
{
    /// <summary>The place had nobody to ask before.</summary>
    New,

    /// <summary>Somebody else is asked now, or with another source.</summary>
    Changed,

    /// <summary>It was so before.</summary>
    Same,

    /// <summary>A person must look at the address; not taken.</summary>
    Doubtful,

    /// <summary>Not taken.</summary>
    Refused,
}
