using System.Globalization;
using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Pages.Post;

/// <summary>What tables of the page about sending show.</summary>
/// <param name="Board">The board.</param>
/// <param name="Now">The campaign's now.</param>
internal sealed record SendingView(PostBoard Board, DateTimeOffset Now)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>A share as people read it: <c>0,73</c>, of a hundred.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.##", French);

    /// <summary>The share of what came back among letters; none of none is nothing.</summary>
    public static string Percent(int back, int letters) => Percent(letters == 0 ? 0 : (double)back / letters);
}
