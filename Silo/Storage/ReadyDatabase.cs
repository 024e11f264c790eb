namespace Soliguide.Silo.Storage;

/// <summary>Runs the scripts before anything else starts: membership and schedule read tables at once. Registered first.</summary>
/// <param name="database">Brought up to date by being made.</param>
internal sealed class ReadyDatabase(IDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
