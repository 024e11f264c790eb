using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Calls;
using Soliguide.GrpcApi.Pages.Campaigns;
using Soliguide.GrpcApi.Pages.Campaigns.Conduct;
using Soliguide.GrpcApi.Pages.Campaigns.Seasons;
using Soliguide.GrpcApi.Pages.Kiosk;
using Soliguide.GrpcApi.Pages.Reading;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Team;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>The pages as a part of the front door.</summary>
public static class SoliguidePages
{
    /// <summary>
    /// Registers the pages. They need the cards, the board and the grain factory of the front door; their settings are the section
    /// <c>Pages</c> of the host's configuration.
    /// </summary>
    public static IServiceCollection AddSoliguidePages(this IServiceCollection services)
    {
        services.AddOptions<PagesOptions>().BindConfiguration(PagesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PagesOptions>, PagesOptionsRules>();
        services.AddSingleton<CampaignClock>().AddSingleton<CampaignReader>().AddSingleton<StreamSeats>().AddTransient<CallStream>().AddTransient<CampaignStream>();
        services.AddSingleton<ReadingDesk>().AddSingleton<PlaceFinder>().AddSingleton<CallRoom>().AddSingleton<TeamRoom>().AddSingleton<SeasonDays>();
        services.AddSingleton<AnswerDoor>().AddSingleton<AnswerSender>().AddSingleton<GuessLimit>();
        services.AddRazorPages()
            .AddRazorPagesOptions(pages => pages.Conventions.ConfigureFilter(new PageHeaders()))
            .AddMvcOptions(pages => pages.Filters.Add<StaffPageFilter>())
            .ConfigureApplicationPartManager(AddThisAssembly);
        // Accents as they are: pages are UTF-8, and escaped ones made them a tenth longer.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>Maps the pages, their files and live figures, and answers browsers that ask for what is not there with a page.</summary>
    public static WebApplication MapSoliguidePages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseMiddleware<BrowserErrors>();
        app.MapRazorPages();
        PageFile.Map(app);
        KioskFiles.Map(app);
        CampaignStream.Map(app);
        MailFile.Map(app);
        SeasonFile.Map(app);
        LetterFile.Map(app);
        return app;
    }

    // Another host's assembly is the entry: its own search may or may not have found the pages here.
    private static void AddThisAssembly(ApplicationPartManager parts)
    {
        var assembly = typeof(SoliguidePages).Assembly;
        if (parts.ApplicationParts.All(part => part.Name != assembly.GetName().Name))
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }
}
