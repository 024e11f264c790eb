using System.Globalization;
using System.Text;

namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>Every day of every territory and seed as comma-separated values.</summary>
internal static class DayCsv
{
    public static string Of(IEnumerable<RehearsalFigures> runs)
    {
        var text = new StringBuilder("seed,territory,day,places,asked,reminded,called,answered,link,mail,call,presumed\n");
        foreach (var run in runs)
        {
            foreach (var (territory, days) in run.Territories.Prepend(("all", run.All)))
            {
                foreach (var d in days)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{run.Seed},{territory},{d.Day:yyyy-MM-dd},{d.Places},{d.Asked},{d.Reminded},{d.Called},{d.Answered},")
                        .Append(
                            CultureInfo.InvariantCulture,
                            $"{d.ByChannel.GetValueOrDefault("link")},{d.ByChannel.GetValueOrDefault("mail")},{d.ByChannel.GetValueOrDefault("call")},{d.Presumed}\n");
                }
            }
        }

        return text.ToString();
    }
}
