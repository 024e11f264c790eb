namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// Who people are, where a place may ask for it. The groups are those of Soliguide's format; each lies on one <see cref="PublicAxis"/>.
/// </summary>
public enum PublicGroup
{
    /// <summary>Men.</summary>
    Men,

    /// <summary>Women.</summary>
    Women,

    /// <summary>Somebody alone.</summary>
    Isolated,

    /// <summary>Adults with children.</summary>
    Family,

    /// <summary>Two who belong together.</summary>
    Couple,

    /// <summary>Who expects a child.</summary>
    Pregnant,

    /// <summary>Nationals, and who has a right to stay.</summary>
    Regular,

    /// <summary>Who asked for asylum and waits.</summary>
    Asylum,

    /// <summary>Who was given asylum.</summary>
    Refugee,

    /// <summary>Without papers.</summary>
    Undocumented,

    /// <summary>Who lived through violence.</summary>
    Violence,

    /// <summary>Who lives with an addiction.</summary>
    Addiction,

    /// <summary>Who has a disability.</summary>
    Disability,

    /// <summary>Lesbian, gay, bisexual and transgender people.</summary>
    Lgbt,

    /// <summary>Who lives with HIV.</summary>
    Hiv,

    /// <summary>Who sells sex.</summary>
    SexWork,

    /// <summary>Who is under justice or leaves prison.</summary>
    Prison,

    /// <summary>Students.</summary>
    Student,

    /// <summary>Who suffers in mind.</summary>
    MentalHealth,
}
