namespace Soliguide.Domain.Places.Updates;

/// <summary>How far the update of one place has come in one campaign.</summary>
public enum Stage
{
    /// <summary>Nobody was asked yet.</summary>
    NotAsked,

    /// <summary>The first letter left.</summary>
    Asked,

    /// <summary>The reminder left.</summary>
    Reminded,

    /// <summary>The telephone is the channel now.</summary>
    Called,

    /// <summary>Somebody answered.</summary>
    Answered,

    /// <summary>The deadline passed in silence: presumed closed by default.</summary>
    DefaultClosed,
}
