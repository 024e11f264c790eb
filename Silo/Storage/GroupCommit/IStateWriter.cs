namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>Writes the state of one grain, together with whatever else is being written at that moment.</summary>
internal interface IStateWriter
{
    /// <summary>Returns once the row is committed, or once it is known that somebody else wrote it first.</summary>
    Task<StateOutcome> WriteAsync(StateRow row);
}
