namespace Soliguide.Silo.Storage;

/// <summary>What only the engine can say of itself. Nothing is written.</summary>
internal interface IEngineState
{
    /// <summary>Whether it takes writes now.</summary>
    /// <exception cref="System.Data.Common.DbException">It does not answer.</exception>
    Task<bool> TakesWrites(CancellationToken stop);

    /// <summary>Its clock (UTC); null where it has none of its own.</summary>
    /// <exception cref="System.Data.Common.DbException">It does not answer.</exception>
    Task<DateTimeOffset?> Now(CancellationToken stop);

    /// <summary>Looks whether it has the form that this program needs, no more and no less.</summary>
    /// <exception cref="InvalidOperationException">It has not; the message says what to do.</exception>
    void CheckForm();
}
