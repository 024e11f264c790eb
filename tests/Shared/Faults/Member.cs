using System.Globalization;
using System.Net;
using Dapper;
using Npgsql;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Crash;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>One silo of a cluster, a process of its own that can go and come back at the same address.</summary>
internal sealed class Member : IDisposable
{
    private const int Dead = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string folder;
    private readonly string[] settings;
    private readonly IReadOnlyList<string> under;
    private readonly HttpClient web;

    // The port under which the table of members has it.
    private readonly int siloPort;

    /// <summary>Knows it; nothing starts yet.</summary>
    /// <param name="folder">The data folder, which all members share.</param>
    /// <param name="database">How it connects to the database that they share; null is an embedded one, in the folder.</param>
    /// <param name="address">Where others reach it.</param>
    /// <param name="under">The words of a program that puts it into another network; none is nothing.</param>
    /// <param name="more">Settings of all members.</param>
    public Member(string folder, string? database, IPAddress address, IReadOnlyList<string> under, params IEnumerable<string> more)
    {
        var webPort = FreePort.Or(0);
        (this.folder, this.under, Grpc, siloPort) = (folder, under, new IPEndPoint(address, FreePort.Or(0)), FreePort.Or(0));
        settings =
        [
            .. database is null ? (string[])[] : [$"Storage:Postgres={database}"], $"Silo:Address={address}", $"Api:Address={address}", Port("Silo:SiloPort", siloPort), Port("Api:WebPort", webPort),
            Port("Api:GrpcPort", Grpc.Port), .. more,
        ];
        web = new HttpClient { BaseAddress = new UriBuilder("http", address.ToString(), webPort).Uri, Timeout = Patience };
    }

    /// <summary>Where it listens for gRPC.</summary>
    public IPEndPoint Grpc { get; }

    /// <summary>The process that was started last.</summary>
    public SiloProcess? Silo { get; private set; }

    /// <summary>The words of a program under which it starts from now on, such as one that puts it before another clock; none is nothing.</summary>
    public IReadOnlyList<string> Before { get; set; } = [];

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>The program that it starts from now on; the present build unless set.</summary>
    public string Program { get; set; } = typeof(SiloApp).Assembly.Location;

    /// <summary>It was asked to go: nobody starts it meanwhile.</summary>
    public bool Leaves { get; private set; }

    /// <summary>Starts it, whatever became of the process before.</summary>
    public void Start()
    {
        lock (web)
        {
            Silo?.Dispose();
            Silo = SiloProcess.Start([.. under, .. Before], Program, folder, settings);
            Starts++;
        }
    }

    /// <summary>Ends it at once (SIGKILL).</summary>
    public void Kill()
    {
        lock (web)
        {
            Silo?.Kill();
        }
    }

    /// <summary>Asks it to go, as an operator does, and starts another build in its place.</summary>
    public async Task Replace(string program)
    {
        (Leaves, Program) = (true, program);
        try
        {
            await Silo!.Stop();
            Start();
        }
        finally
        {
            Leaves = false;
        }
    }

    /// <summary>Whether calls may be sent there.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await web.GetAsync(new Uri(Probes.Ready, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whether the table of members has its last start for dead.</summary>
    /// <param name="database">Where that table is.</param>
    public async Task<bool> CountsAsDead(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.ExecuteScalarAsync<int?>("SELECT Status FROM silo_member WHERE Port = @port ORDER BY Generation DESC LIMIT 1;", new { port = siloPort }) == Dead;
    }

    public void Dispose()
    {
        Silo?.Dispose();
        web.Dispose();
    }

    private static string Port(string name, int port) => string.Create(CultureInfo.InvariantCulture, $"{name}={port}");
}
