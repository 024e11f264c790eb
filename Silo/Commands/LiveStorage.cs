using Soliguide.Silo.Hosting;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Commands;

/// <summary>Where the settings say that the live silo keeps its data, for commands that open it by themselves.</summary>
internal static class LiveStorage
{
    /// <exception cref="InvalidOperationException">A setting cannot be; the message names its key.</exception>
    public static StorageOptions Of(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(BesideLive.Unwatched);
        builder.Configuration.AddInMemoryCollection(Overrides.Read(settings));
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.Validate();
        storage.Folder = Path.Combine(storage.Folder, SiloApp.LiveFolder);
        return storage;
    }
}
