namespace Soliguide.Silo.Storage;

/// <summary>
/// Looks whether the database answers before anything else starts: membership and schedule read their tables at once. Registered first, and with the
/// database comes what makes its tables.
/// </summary>
internal sealed class ReadyDatabase(IDatabase database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
