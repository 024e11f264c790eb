using System.Diagnostics;
using System.Security.Cryptography;
using MimeKit;
using MimeKit.Cryptography;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Signing;
using Soliguide.Mailing.Templates;
using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Bench;

/// <summary>
/// Processor time of one letter from its model to its bytes: written, signed, put out. Baselines: the same letter signed by MimeKit alone,
/// and one bare RSA-2048 signature of the platform, which no letter can do without. In turns.
/// </summary>
internal static class SignBench
{
    private const int Letters = 2_000;
    private const int Turns = 3;

    public static IEnumerable<Row> Run()
    {
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportPkcs8PrivateKeyPem();
        using var signer = new LetterSigner(DkimKey.FromPem("soliguide-tests.fr", "soliguide", pem));
        using var key = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(pem));
        var plain = new DkimSigner(key, "soliguide-tests.fr", "soliguide") { HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed };
        HeaderId[] headers = [HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId];
        var writer = new LetterWriter(new LetterTemplates(new BuiltInTemplates()));
        var models = DemoPlaces.Generate(1, Letters).Select(Model).ToArray();
        var (ours, baseline, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            var a = Micros(models, model => signer.Sign(writer.Write(model)).ToArray());
            var b = Micros(models[..(Letters / 10)], model =>
            {
                using var message = writer.Write(model).Read();
                message.Prepare(EncodingConstraint.SevenBit);
                plain.Sign(message, headers);
                message.WriteTo(Stream.Null);
            });
            var c = Bare(rsa);
            if (turn > 0)
            {
                bare.Add(c);
                ours.Add(a);
                baseline.Add(b);
            }
        }

        return
        [
            new Row("processor time of a signed letter; baseline signs by MimeKit alone", Row.Median(ours), Row.Median(baseline), "us"),
            new Row("processor time of a signed letter; baseline is the bare RSA signature", Row.Median(ours), Row.Median(bare), "us"),
        ];
    }

    private static double Bare(RSA rsa)
    {
        var hash = new byte[32];
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < Letters; i++)
        {
            rsa.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / Letters;
    }

    private static double Micros(LetterModel[] models, Action<LetterModel> make)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var model in models)
        {
            make(model);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / models.Length;
    }

    private static LetterModel Model(Domain.Places.Contacts.ImportedPlace place, int number) => new()
    {
        Campaign = "summer-2027",
        CampaignTitle = "Guide solidaire, été 2027",
        Kind = LetterKind.Ask,
        PersonName = "Camille Exemple",
        Recipient = $"p{number}@example.org",
        Places = [LetterPlaces.Of(place.Sheet, null, new DateOnly(2027, 6, 11))],
        PublicFrom = new DateOnly(2027, 7, 3),
        PublicTo = new DateOnly(2027, 8, 31),
        PresumedFrom = new DateOnly(2027, 7, 3),
        PresumedMessage = "Attention, la structure est susceptible de fermer cet été",
        AnswerUrl = "https://guide.soliguide-tests.fr/r/aaaabbbbccccddddaaaabbbbccccddddaaaabbbb",
        SenderName = "Soliguide",
        SenderAddress = "mise-a-jour@soliguide-tests.fr",
        ReplyTo = "r-aaaabbbbccccddddaaaabbbbccccddddaaaabbbb@retours.soliguide-tests.fr",
        ContactPhone = "01 99 00 12 34",
        Unsubscribe = "mailto:r-aaaabbbbccccddddaaaabbbbccccddddaaaabbbb@retours.soliguide-tests.fr?subject=stop",
        OneClickUnsubscribe = "https://guide.soliguide-tests.fr/r/aaaabbbbccccddddaaaabbbbccccddddaaaabbbb/stop",
        MessageId = LetterIds.MessageId("summer-2027", $"p{number}", LetterKind.Ask, "soliguide-tests.fr"),
        Date = new DateTimeOffset(2027, 6, 11, 10, 0, 0, TimeSpan.FromHours(2)),
    };
}
