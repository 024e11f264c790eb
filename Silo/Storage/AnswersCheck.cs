using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Soliguide.Silo.Storage;

/// <summary>Ready when the database answers a question about the feed within two seconds.</summary>
internal sealed class AnswersCheck(IDatabase database) : IHealthCheck
{
    public const string Name = "storage";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = await database.OpenAsync(patience.Token);
            await connection.ExecuteScalarAsync<string>(new CommandDefinition("SELECT epoch FROM feed_epoch;", cancellationToken: patience.Token));
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is DbException or TimeoutException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
