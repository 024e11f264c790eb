namespace Soliguide.Silo.Post.Pacing;

/// <summary>Who takes the mail of a domain.</summary>
internal interface IMailExchangers
{
    /// <summary>Names of the domain's mail exchangers, the preferred first, without a dot at the end; empty when nothing is known.</summary>
    Task<IReadOnlyList<string>> Of(string domain, CancellationToken cancellationToken);
}

/// <summary>Asks nobody: a folder and a dry run open no socket, not even for a question.</summary>
internal sealed class NoMailExchangers : IMailExchangers
{
    public Task<IReadOnlyList<string>> Of(string domain, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
