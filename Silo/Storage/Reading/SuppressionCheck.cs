using Dapper;
using Soliguide.Domain.Places.Contacts.Suppression;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>At start: the keys that made marks must be there, or people who asked to be forgotten would be written to again.</summary>
internal sealed class SuppressionCheck(IDatabase database, IDatabaseWriter writer, SuppressionKeys keys) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var known = (await connection.QueryAsync<(long Id, string Proof)>("SELECT id, proof FROM suppression_key;"))
            .ToDictionary(row => (int)row.Id, row => row.Proof);
        var needed = (await connection.QueryAsync<string>("SELECT DISTINCT substr(mark, 2, 1) FROM suppression;")).ToHashSet();
        foreach (var (id, proof) in known)
        {
            if (needed.Contains(SuppressionKeys.CharacterOf(id)) && keys.Proofs.GetValueOrDefault(id) != proof)
            {
                throw new InvalidDataException(
                    $"Suppression:KeyFile lacks key {id}, which recognises people who must not be written to. Put the file back from its copy.");
            }
        }

        await writer.WriteAsync(
            (pen, transaction) => pen.Execute(
                "INSERT INTO suppression_key (id, proof) VALUES (@Key, @Value) ON CONFLICT (id) DO UPDATE SET proof = excluded.proof;", keys.Proofs, transaction),
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
