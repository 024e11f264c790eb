using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Hosting;

/// <summary>What commands begin with that only look: the settings and the data of the live silo, which may be running, and no silo of their own.</summary>
internal static class BesideLive
{
    /// <summary>Arguments of a host that reads its settings once: watching their files would watch every folder below them.</summary>
    public static string[] Unwatched { get; } = ["--hostBuilder:reloadConfigOnChange=false"];

    public static HostApplicationBuilder Prepare(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = Host.CreateApplicationBuilder(Unwatched);
        builder.Configuration.AddInMemoryCollection(settings);
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.Folder = Path.Combine(storage.Folder, SiloApp.LiveFolder);
        builder.Services.AddDatabase(storage, beside: true);
        return builder;
    }
}
