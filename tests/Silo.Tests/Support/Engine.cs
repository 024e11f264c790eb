namespace Soliguide.Silo.Tests.Support;

/// <summary>Which database a test of storage runs on.</summary>
public enum Engine
{
    /// <summary>The embedded one.</summary>
    Sqlite,

    /// <summary>A real PostgreSQL, which tests start themselves.</summary>
    Postgres,
}
