using System.Globalization;
using System.Text.Json;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>Writes the counted figures of a campaign: all together, by territory, by channel, by content, and its letters.</summary>
internal static class FigureWriter
{
    /// <summary>Names of the letters' states, in the order of their life.</summary>
    public static IReadOnlyList<string> LetterStates { get; } = ["due", "leased", "handed", "cancelled"];

    public static void Write(FigureTexts texts, CampaignPlan plan, CampaignFigures figures)
    {
        WriteGroup(texts, "", figures.Territories);
        foreach (var territory in plan.Territories.Select(territory => territory.Territory.ToString()))
        {
            WriteGroup(texts, territory + ".", [.. figures.Territories.Where(tally => tally.Territory == territory)]);
        }

        foreach (var channel in Enum.GetValues<Channel>().Select(Name))
        {
            texts[$"channel.{channel}"] = FrenchNumbers.Count(figures.Territories.Sum(tally => tally.ByChannel.GetValueOrDefault(channel)));
        }

        foreach (var answer in Enum.GetValues<AnswerKind>().Select(Name))
        {
            texts[$"answer.{answer}"] = FrenchNumbers.Count(figures.Territories.Sum(tally => tally.ByAnswer.GetValueOrDefault(answer)));
        }

        foreach (var (kind, state) in from kind in Enum.GetValues<LetterKind>() from state in LetterStates select (Name(kind), state))
        {
            texts[$"letter.{kind}.{state}"] =
                FrenchNumbers.Count(figures.Letters.Where(count => count.Kind == kind && count.State == state).Sum(count => count.Letters));
        }
    }

    /// <summary>A word of an enumeration as it names figures: camel case.</summary>
    public static string Name<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    private static void WriteGroup(FigureTexts texts, string group, IReadOnlyList<TerritoryTally> tallies)
    {
        var places = tallies.Sum(tally => tally.Places);
        var answered = At(tallies, PlaceStage.Answered);
        var presumed = At(tallies, PlaceStage.DefaultClosed);
        texts[group + "places"] = FrenchNumbers.Count(places);
        texts[group + "asked"] = FrenchNumbers.Count(tallies.Sum(tally => tally.Asked));
        texts[group + "reminded"] = FrenchNumbers.Count(tallies.Sum(tally => tally.Reminded));
        texts[group + "calls"] = FrenchNumbers.Count(tallies.Sum(tally => tally.Calls));
        texts[group + "desk"] = FrenchNumbers.Count(tallies.Sum(tally => tally.OnDesk));
        texts[group + "answered"] = FrenchNumbers.Count(answered);
        texts[group + "presumed"] = FrenchNumbers.Count(presumed);
        texts[group + "waiting"] = FrenchNumbers.Count(places - answered - presumed);
        WriteShare(texts, group + "answered", Share.Percent(answered, places));
        WriteShare(texts, group + "presumed", Share.Percent(presumed, places));
    }

    private static void WriteShare(FigureTexts texts, string name, double percent)
    {
        texts[name + "Percent"] = FrenchNumbers.Percent(percent);
        texts[name + "Width"] = percent.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static int At(IEnumerable<TerritoryTally> tallies, PlaceStage stage) =>
        tallies.Sum(tally => tally.ByStage.ElementAtOrDefault((int)stage));
}
