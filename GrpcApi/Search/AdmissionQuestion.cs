using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// A question that is answered by whom a place receives and who gets in, by one bit or by several. Places share what they say, so each answer is judged once.
/// </summary>
/// <param name="Categories">Those that are looked for; null is all, and the place itself.</param>
internal abstract record AdmissionQuestion(WantedCategories? Categories)
{
    /// <summary>How many bits the answer has.</summary>
    public abstract int Bits { get; }

    /// <summary>The answer.</summary>
    public abstract int Of(Admission admission);
}

/// <summary>Who passes a wish.</summary>
internal sealed record PassingWish(AdmissionWish Wish, WantedCategories? Categories) : AdmissionQuestion(Categories)
{
    public override int Bits => 1;

    public override int Of(Admission admission) => Wish.IsMetBy(admission, Categories) ? 1 : 0;
}

/// <summary>Who receives each group, when they tell nothing else.</summary>
internal sealed record ReceivingGroups(bool CertainOnly, WantedCategories? Categories) : AdmissionQuestion(Categories)
{
    public static IReadOnlyList<PublicGroup> Groups { get; } = Enum.GetValues<PublicGroup>();

    public override int Bits => Groups.Count;

    public override int Of(Admission admission) => admission.Groups(CertainOnly, Categories);
}

/// <summary>Who lets each thing in.</summary>
internal sealed record LettingIn(bool CertainOnly) : AdmissionQuestion((WantedCategories?)null)
{
    public static IReadOnlyList<AccessNeed> Needs { get; } = Enum.GetValues<AccessNeed>();

    public override int Bits => Needs.Count;

    public override int Of(Admission admission)
    {
        var bits = 0;
        for (var i = 0; i < Needs.Count; i++)
        {
            bits |= admission.Access.LetsIn(Needs[i], CertainOnly) ? 1 << i : 0;
        }

        return bits;
    }
}
