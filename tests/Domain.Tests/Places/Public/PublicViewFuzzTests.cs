using CsCheck;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;

namespace Soliguide.Domain.Tests.Places.Public;

public class PublicViewFuzzTests
{
    [Fact]
    public void Of_AnySheetFullOfSecrets_CardDocumentHoldsNone() => SecretSheet.Any.Sample(
        secret =>
        {
            var json = DomainJson.Write(PublicView.Of(secret.Sheet, secret.Updates));
            var plain = Plain.Of(json);
            var squeezed = Plain.Squeezed(json.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\t", " ", StringComparison.Ordinal));
            var points = json.Replace(',', '.');
            foreach (var word in secret.Secrets)
            {
                Assert.DoesNotContain(word, plain, StringComparison.Ordinal);
                Assert.False(word.All(char.IsLetterOrDigit) && squeezed.Contains(word, StringComparison.Ordinal), word + " in " + json);
            }

            foreach (var point in secret.Points)
            {
                Assert.False(points.Contains(point, StringComparison.Ordinal), point + " in " + json);
            }
        },
        iter: 10_000);

    [Fact]
    public void Of_SheetsOfTheFuzz_DoHoldTheSecrets()
    {
        var (addresses, points, sheets) = (0, 0, 0);
        SecretSheet.Any.Where(s => s.Sheet.OnReferral).Sample(
            secret =>
            {
                var json = DomainJson.Write(secret.Sheet with { Position = new(), Stops = [] });
                var squeezed = Plain.Squeezed(json);
                Interlocked.Add(ref addresses, secret.Secrets.Any(s => squeezed.Contains(s, StringComparison.Ordinal)) ? 1 : 0);
                Interlocked.Add(ref points, secret.Points.Any(p => json.Contains(p, StringComparison.Ordinal)) ? 1 : 0);
                Interlocked.Increment(ref sheets);
            },
            iter: 1_000);
        Assert.True(addresses > sheets / 2 && points > sheets / 10, $"{addresses} and {points} of {sheets} repeat a secret in a text");
    }
}
