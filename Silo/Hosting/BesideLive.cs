using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Hosting;

/// <summary>What commands begin with that only look: the settings and the data of the live silo, which may be running, and no silo of their own.</summary>
internal static class BesideLive
{
    public static HostApplicationBuilder Prepare(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.Folder = Path.Combine(storage.Folder, SiloApp.LiveFolder);
        builder.Services.AddDatabase(storage, beside: true);
        return builder;
    }
}
