namespace Soliguide.Domain.Places.Sheets;

/// <summary>How a place, or a service, chooses whom it receives.</summary>
public enum Welcome
{
    /// <summary>Everybody, whoever they are.</summary>
    Unconditional,

    /// <summary>Everybody; it is made for those whom it names, who come first.</summary>
    Preferential,

    /// <summary>Only those whom it names.</summary>
    Exclusive,
}
