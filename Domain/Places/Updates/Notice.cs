namespace Soliguide.Domain.Places.Updates;

/// <summary>What one campaign adds to the public sheet of a place.</summary>
public abstract record Notice
{
    private Notice()
    {
    }

    /// <summary>The default: nobody answered. Shown differently from a confirmed closure everywhere.</summary>
    public sealed record Presumed(DefaultNotice Default) : Notice;

    /// <summary>Somebody answered.</summary>
    public sealed record Confirmed(Answer Answer) : Notice;
}
