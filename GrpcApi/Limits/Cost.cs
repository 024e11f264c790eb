namespace Soliguide.GrpcApi.Limits;

/// <summary>What a call costs the front door: calls of each kind are counted for themselves.</summary>
internal enum Cost
{
    /// <summary>Nothing worth counting: files, health, pages for staff.</summary>
    None,

    /// <summary>A look-up: a place, a page of a list, an attempt at a method for staff.</summary>
    Reads,

    /// <summary>A search through all places.</summary>
    Searches,

    /// <summary>A page of a copy, or the beginning of a stream of one.</summary>
    Copies,

    /// <summary>A whole file of places.</summary>
    Exports,

    /// <summary>An answer that is sent.</summary>
    Answers,
}
