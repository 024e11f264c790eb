using System.Text;
using Soliguide.Tests.Shared;

namespace Soliguide.Mailing.Tests.Incoming.Guard;

/// <summary>Thousands of mails that were damaged on the way, the same ones in every run.</summary>
public sealed class MutationTests
{
    private static readonly string[] Splices =
        ["\n\n", "--b1\n", "Content-Type: message/rfc822\n\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "\0", "=\n", "@", "31/02", "le 99", "du 5 au", "Final-Recipient:", "<", "é"];

    [Fact]
    public void Read_DamagedMail_NeverStumbles()
    {
        var random = new Random(20190613);
        var mails = Directory.GetFiles(Path.Combine(GeneratedDoc.Root(), "tests", "Mailing.Tests", "Incoming", "Replies"), "*.eml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
            .Append(Encoding.UTF8.GetBytes(Strange.Report(Strange.Failed("a@example.org")))).ToArray();
        for (var i = 0; i < 3_000; i++)
        {
            var mail = Damage(mails[random.Next(mails.Length)], random);
            var read = Summer.Read(mail);
            Assert.True(read.Reading.Because.Rule != "guard.fault", $"mail {i}: {read.Reading.Because.Evidence}");
        }
    }

    private static byte[] Damage(byte[] mail, Random random)
    {
        var damaged = mail.ToList();
        for (var times = random.Next(1, 6); times > 0 && damaged.Count > 0; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(200), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                    break;
                default:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(200), damaged.Count - at)));
                    break;
            }
        }

        return [.. damaged];
    }
}
