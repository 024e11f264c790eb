using System.Text;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// What can stop: the services of one place, or the kinds of service of several. On the form itself while they are few, else on a page of their own.
/// </summary>
/// <param name="All">Value and name of each.</param>
/// <param name="IsLong">Whether they stand on a page of their own.</param>
internal sealed record ServiceList(IReadOnlyList<(string Value, string Name)> All, bool IsLong)
{
    /// <summary>The value of the button that asks for their page.</summary>
    public const string Page = "services";

    /// <summary>Bytes that services and places to tick may take on the form, so that the whole page is at most 15 kB in every language.</summary>
    public const int Room = 1500;

    private const int RoomBesidePlaces = 1000;
    private const int Frame = 80;

    /// <summary>What they weigh on the form, in bytes.</summary>
    public int WeightOnTheForm => IsLong ? 3 * Frame : Weight(All);

    /// <summary>Those of some places.</summary>
    public static ServiceList Of(IReadOnlyList<FormPlace> places)
    {
        (string Value, string Name)[] all = places is [var only]
            ? [.. only.Sheet.Services.Select(service => (service.Id, AnswerSaid.NameOf(service)))]
            : [.. places.SelectMany(place => place.Sheet.Services).DistinctBy(service => service.Category)
                .Select(service => (ServiceKind.Value(service), PageWords.Category(service.Category))).OrderBy(service => service.Item2, StringComparer.Ordinal)];
        return new ServiceList(all, Weight(all) > (places.Count == 1 ? Room : RoomBesidePlaces));
    }

    private static int Weight(IEnumerable<(string Value, string Name)> services) =>
        services.Sum(service => Frame + Encoding.UTF8.GetByteCount(service.Value) + Encoding.UTF8.GetByteCount(service.Name));
}
