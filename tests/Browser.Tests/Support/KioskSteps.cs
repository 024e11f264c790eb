using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Domain.Places.Public;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests.Support;

/// <summary>What tests do at a kiosk again and again.</summary>
internal static partial class KioskSteps
{
    /// <summary>The one place of the paper guide that is open.</summary>
    public static readonly PlaceCard Welcoming = PaperPlaces.All.Single(card => card.Key.ToString() == PaperPlaces.Partial);

    /// <summary>What the foot says without a line, on paper.</summary>
    public static Regex Cut { get; } = CutLine();

    /// <summary>Where a kiosk in Paris begins.</summary>
    /// <param name="idle">Seconds until it goes back to its start.</param>
    public static string Start(int idle = 900) => FormattableString.Invariant($"/borne?territoire=fr-75&lieu=48.8866,2.3551&repos={idle}");

    /// <summary>Starts it and waits until it has its places.</summary>
    public static async Task Begin(this Tab tab, int idle = 900)
    {
        await tab.Go(Start(idle));
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
    }

    /// <summary>Chooses a need at its start.</summary>
    public static Task Need(this Tab tab, string need) => tab.Page.Locator($"#besoin-{need}").ClickAsync();

    /// <summary>What its foot says of its data.</summary>
    public static ILocator Line(this Tab tab) => tab.Page.Locator("#ligne");

    /// <summary>Waits until it follows the guide by a stream, or by pages.</summary>
    public static Task Follows(this Tab tab, string way) => Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-line", way);

    /// <summary>The open place gets another name.</summary>
    public static void Rename(this Site site, string name) => site.Summer.Feed.Publish(Welcoming with { Name = name });

    [GeneratedRegex(@"Données du mercredi 17 juillet à 15 h( 0\d)?, la ligne est coupée")]
    private static partial Regex CutLine();
}
