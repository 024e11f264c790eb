namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>A field of which several words may be ticked.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">Its name.</param>
/// <param name="Legend">What it asks.</param>
/// <param name="Choices">The words with what they are called.</param>
internal sealed record PlanTicks(PlanForm Form, string Field, string Legend, IReadOnlyList<(string Value, string Words)> Choices)
{
    /// <summary>Every word of an enumeration, in its order.</summary>
    public static IReadOnlyList<(string Value, string Words)> Of<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(word => (FigureWriter.Name(word), words(word)))];
}
