using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Reports;
using Xunit.Abstractions;

namespace Soliguide.Mailing.Tests.Incoming.Corpora;

/// <summary>Real bounces of many servers, labelled by Sisimai 5 (BSD-2-Clause).</summary>
public sealed class SisimaiTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_LabelledBounces_FindsTheirAddressesAndWhetherTheyAreHard()
    {
        if (Corpus.Find("sisimai-a", output) is not { } folder)
        {
            return;
        }

        var labels = File.ReadLines(Path.Combine(folder, "recipients-sisimai5.tsv")).Skip(1).Select(l => l.Split('\t'))
            .GroupBy(l => l[0]).ToDictionary(g => g.Key, g => g.ToList());
        int exact = 0, hardAsked = 0, hardAgreed = 0;
        foreach (var (file, expected) in labels)
        {
            var found = Recipients(Summer.Read(File.ReadAllBytes(Path.Combine(folder, file))).Reading);
            // Complaints whose provider hides the address carry a made-up one in the labels.
            var addresses = expected.Select(l => l[2].ToLowerInvariant()).Where(a => !a.EndsWith(".invalid", StringComparison.Ordinal)).ToHashSet();
            if (addresses.SetEquals(found.Keys))
            {
                exact++;
            }
            else
            {
                output.WriteLine($"{file}: {string.Join(' ', addresses)} but found {string.Join(' ', found.Keys)}");
            }

            foreach (var label in expected.Where(l => found.ContainsKey(l[2].ToLowerInvariant())))
            {
                var isHard = found[label[2].ToLowerInvariant()] is { Severity: Severity.Hard };
                hardAsked++;
                if (isHard == (label[5] == "1"))
                {
                    hardAgreed++;
                }
                else
                {
                    output.WriteLine($"{file}: {label[1]} hard={label[5]} but {found[label[2].ToLowerInvariant()]}");
                }
            }
        }

        output.WriteLine($"exact addresses {exact}/{labels.Count}, hard or not {hardAgreed}/{hardAsked}");
        Assert.True(exact >= 0.95 * labels.Count, $"exact addresses {exact} of {labels.Count}");
        Assert.True(hardAgreed >= 0.93 * hardAsked, $"hard or not {hardAgreed} of {hardAsked}");
    }

    [Fact]
    public void Read_MailOfPeople_IsNeverAMachine()
    {
        if (Corpus.Find("sisimai-not", output) is not { } folder)
        {
            return;
        }

        var files = Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.IsType<Reading.Human>(Summer.Read(File.ReadAllBytes(file)).Reading));
    }

    private static Dictionary<string, RecipientReport?> Recipients(Reading reading) => reading switch
    {
        Reading.DeliveryReport report => report.Recipients.ToDictionary(r => r.Address, r => (RecipientReport?)r),
        Reading.BounceInWords words => words.Recipients.ToDictionary(r => r.Address, r => (RecipientReport?)r),
        Reading.Complaint complaint => complaint.Recipients.ToDictionary(r => r, _ => (RecipientReport?)null),
        _ => [],
    };
}
