using Soliguide.Grains.Campaigns;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Previews;

/// <summary>Letters that are written to be looked at.</summary>
internal static class LetterPreviewHosting
{
    public static IServiceCollection AddLetterPreview(this IServiceCollection services) => services
        .AddSingleton<PreviewPeople>()
        .AddSingleton<SampleFinder>()
        .AddSingleton<ILetterPreview, LetterPreviewDesk>();
}
