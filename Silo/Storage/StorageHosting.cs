using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Soliguide.Grains.Contacts;
using Soliguide.Grains.Links;
using Soliguide.Grains.Places;
using Soliguide.Grains.Proposals;
using Soliguide.Grains.Reports;
using Soliguide.Grains.Staff;
using Soliguide.Silo.Storage.GroupCommit;
using Soliguide.Silo.Storage.Json;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Storage;

/// <summary>Gives the silo its memory.</summary>
internal static class StorageHosting
{
    private const string Provider = "provider";

    /// <summary>
    /// Keeps grain states in the embedded database or in PostgreSQL, as the default storage: our own table and query texts behind the
    /// Orleans ADO.NET provider, with group commit unless <see cref="StorageOptions.GroupCommit"/> is off.
    /// </summary>
    public static ISiloBuilder AddSoliguideStorage(this ISiloBuilder silo, StorageOptions options)
    {
        options.Validate();
        silo.Services.AddDatabase(options);
        return silo.AddGrainStates(options);
    }

    /// <summary>The engine that the settings name; nothing else knows which one it is.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="options">The settings.</param>
    /// <param name="beside">Whether the database belongs to a silo that may be running: then it is read as it is.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, StorageOptions options, bool beside = false)
    {
        services.AddSingleton(options);
        if (options.Postgres is not null)
        {
            services.AddSingleton(_ => new PostgresDatabase(options, beside));
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
            services.AddSingleton<IEngineState, PostgresState>();
            services.AddSingleton<IErasure, PostgresErasure>();
            services.AddSingleton<ICommitter, PostgresCommitter>();
        }
        else
        {
            services.AddSingleton(_ => new SqliteDatabase(options, beside));
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
            services.AddSingleton<IEngineState, SqliteState>();
            services.AddSingleton<IErasure, SqliteErasure>();
            services.AddSingleton<ICommitter, SqliteCommitter>();
        }

        return services;
    }

    /// <summary>What every engine shares.</summary>
    private static ISiloBuilder AddGrainStates(this ISiloBuilder silo, StorageOptions options)
    {
        var services = silo.Services;
        services.AddSingleton(provider => new RecordUpgrades(StoredRecords.All, provider.GetServices<IRecordUpgrade>()));
        services.AddSingleton<GrainJson>();
        services.AddSingleton<CommitQueue>();
        services.AddSingleton<IStateWriter>(provider => provider.GetRequiredService<CommitQueue>());
        services.AddSingleton<IDatabaseWriter>(provider => provider.GetRequiredService<CommitQueue>());
        services.AddSingleton<PlaceIndex>();
        services.AddSingleton<UpdateIndex>();
        services.AddSingleton<DeskBook>();
        services.AddSingleton<CallerQuery>();
        services.AddSingleton<TallyQuery>();
        services.AddSingleton<CardFeed>();
        services.AddSingleton<LetterQueue>();
        services.AddSingleton<MissingLetters>();
        services.AddSingleton<CampaignIndex>();
        services.AddSingleton<RecountCheck>();
        services.AddSingleton<IReportBook, ReportBook>();
        services.AddSingleton<LinkBook>();
        services.AddSingleton<ILinkBook>(provider => provider.GetRequiredService<LinkBook>());
        services.AddSingleton<IProposalBook, ProposalBook>();
        services.AddSingleton<IContactBook, ContactBook>();
        services.AddSingleton<IStaffJournal, StaffJournal>();
        services.AddSingleton<IPlaceBook, PlaceNames>();
        if (!options.GroupCommit)
        {
            services.AddAdoNetGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, Configure);
            return silo;
        }

        services.AddAdoNetGrainStorage(Provider, Configure);
        services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (provider, _) => new GroupCommitStorage(
            provider.GetRequiredKeyedService<IGrainStorage>(Provider),
            provider.GetRequiredService<IStateWriter>(),
            provider.GetRequiredService<IActivatorProvider>(),
            provider.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId));
        return silo;
    }

    private static void Configure(OptionsBuilder<AdoNetGrainStorageOptions> options) =>
        options.Configure<IDatabase, GrainJson>((provider, database, json) =>
        {
            provider.Invariant = database.Invariant;
            provider.ConnectionString = database.ConnectionString;
            provider.GrainStorageSerializer = json;

            // A cleared state keeps its row and version: an activation that slept through the clearing still conflicts.
            provider.DeleteStateOnClear = false;
        });
}
