namespace Soliguide.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Nothing or not everything could be done; the error is one line.</summary>
    public const int Failed = 1;

    /// <summary>Done, and some records were refused; the report names them.</summary>
    public const int SomeRefused = 2;

    /// <summary>It works, and something wants to be looked at.</summary>
    public const int Attention = 2;

    /// <summary>Nothing was wrong, and there is nothing to do now.</summary>
    public const int NothingNow = 2;
}
