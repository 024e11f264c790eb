using Google.Protobuf;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary>Reads a plan that somebody wrote as JSON, in the form that the server speaks.</summary>
internal static class PlanFile
{
    private const string Input = "-";

    /// <summary>Reads a file, or the input where it is called <c>-</c>.</summary>
    /// <exception cref="IOException">It cannot be read, or is no plan; the message says where.</exception>
    public static async Task<CampaignPlan> Read(string file, CancellationToken stop)
    {
        var text = file == Input ? await Console.In.ReadToEndAsync(stop) : await File.ReadAllTextAsync(file, stop);
        return JsonParser.Default.Parse<CampaignPlan>(text);
    }
}
