using Soliguide.GrpcApi.Hosting;

// The front door alone: a gateway that reaches the cluster as a client. By default the Silo serves it in its own process.
var builder = WebApplication.CreateBuilder(args);
builder.UseClusterClient();
builder.AddSoliguideApi();

var app = builder.Build();
app.MapSoliguideApi();
var stopping = app.Lifetime.ApplicationStopping;
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // Told to stop while it still waited for its cluster: nothing went wrong.
}
