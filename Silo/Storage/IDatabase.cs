using System.Data.Common;

namespace Soliguide.Silo.Storage;

/// <summary>
/// The database that holds grain states and what is derived from them: the seam between engines. Its tables exist from the
/// first connection on.
/// </summary>
internal interface IDatabase
{
    /// <summary>The name by which the Orleans ADO.NET provider knows the engine.</summary>
    string Invariant { get; }

    /// <summary>How to connect; holds no secret where the engine has none.</summary>
    string ConnectionString { get; }

    /// <summary>An open connection for reading; the caller disposes it. Writing goes through <see cref="IDatabaseWriter"/>.</summary>
    ValueTask<DbConnection> OpenAsync(CancellationToken stop = default);

    /// <summary>
    /// From here to the end of the transaction nobody else gives out positions of the feed: asked for before a statement that does so by hand.
    /// </summary>
    void TakeTurn(DbConnection connection, DbTransaction transaction);
}
