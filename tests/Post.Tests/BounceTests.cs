using System.Text.RegularExpressions;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Mailing.Letters;
using Soliguide.Domain.Places.Updates;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Letters that our relay took and the next server did not: what its reports, read by IMAP, make of mailbox and place.</summary>
[Collection(HouseTests.Name)]
public sealed class BounceTests
{
    private const string Report = "deliveryReport";

    [Fact]
    public async Task Report_OfAMailboxThatIsNotThere_SendsThePlaceToTheCallDesk()
    {
        await using var circuit = await Circuit.Start([]);
        await circuit.Sender.Ask("nobody");
        Assert.Equal(1, await circuit.Sender.Send());

        await Waiting.Until(async () => await Stage(circuit) == PlaceStage.Called, "the bounce was read");

        Assert.Equal(MailboxState.Dead, (await Health(circuit, "nobody")).State);

        // The report bears the name that we gave the letter's envelope (RFC 3461).
        var report = System.Text.Encoding.Latin1.GetString((await circuit.Arrived("reponses"))[0]);
        var id = LetterIds.MessageId(circuit.Sender.Plan.Id, Summer.PersonOf("nobody"), LetterKind.Ask, Sender.Domain).Split('@')[0];
        Assert.Equal(id, Regex.Match(report, @"(?m)^Original-Envelope-Id: (\S+)\s*$").Groups[1].Value);
    }

    [Fact]
    public async Task Report_OfAFullMailbox_CountsAsSoftAndKeepsThePlaceAsked()
    {
        await using var circuit = await Circuit.Start(["full"]);
        await circuit.Sender.Ask("full");
        Assert.Equal(1, await circuit.Sender.Send());

        await circuit.Sorted(Report);

        Assert.Equal((MailboxState.SoftBounced, 1), ((await Health(circuit, "full")).State, (await Health(circuit, "full")).SoftBounces));
        Assert.Equal(PlaceStage.Asked, await Stage(circuit));
        Assert.Contains("Status: 5.2.2", System.Text.Encoding.Latin1.GetString((await circuit.Arrived("reponses"))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfALetterRefusedAfterItsData_IsReadByAPersonAndKillsNoMailbox()
    {
        await using var far = await Postfix.Start();
        await using var circuit = await Circuit.Start([], Route("late", far));
        await circuit.Sender.Ask("late");
        Assert.Equal(1, await circuit.Sender.Send());

        await circuit.Sorted(Report);

        Assert.Contains("554 5.7.1", System.Text.Encoding.Latin1.GetString((await circuit.Arrived("reponses"))[0]), StringComparison.Ordinal);
        Assert.Equal(MailboxState.Unknown, (await Health(circuit, "late")).State);
        Assert.Equal(PlaceStage.Asked, await Stage(circuit));
        Assert.Single((await circuit.Sender.House.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 10)).Lines);
    }

    [Fact]
    public async Task Report_OfALetterThatGreylistingDelays_KillsNoMailboxAndTheLetterArrives()
    {
        await using var far = await Postfix.Start();
        await using var circuit = await Circuit.Start([], Route("greylisted", far) + "\ndelay_warning_time = 1s\nminimal_backoff_time = 1s\nmaximal_backoff_time = 1s");
        await circuit.Sender.Ask("greylisted");
        Assert.Equal(1, await circuit.Sender.Send());

        await Waiting.Until(
            async () =>
            {
                await circuit.Postfix.Flush();
                return circuit.Dovecot.MailOf("reponses").Length == 1;
            },
            "the relay says that the letter is late");
        await circuit.Sorted(Report);
        Assert.Contains("Action: delayed", System.Text.Encoding.Latin1.GetString((await circuit.Arrived("reponses"))[0]), StringComparison.Ordinal);
        Assert.Equal(MailboxState.SoftBounced, (await Health(circuit, "greylisted")).State);
        Assert.Equal(PlaceStage.Asked, await Stage(circuit));

        await far.LiftGreylist();
        await Waiting.Until(
            async () =>
            {
                await circuit.Postfix.Flush();
                return far.Delivered().Length == 1;
            },
            "the letter has arrived");
        Assert.Equal($"pass {circuit.Sender.Key.RecordName}.", await Signatures.Verify(await File.ReadAllBytesAsync(far.Delivered()[0]), circuit.Sender.Key));
    }

    private static string Route(string person, Postfix far) =>
        FormattableString.Invariant($"transport_maps = inline:{{ {{ {person}@example.org = smtp:[127.0.0.1]:{far.Port} }} }}");

    private static async Task<PlaceStage> Stage(Circuit circuit) => (await circuit.Sender.House.Update("fr-75-1", circuit.Sender.Plan.Id)).Stage;

    private static Task<PersonHealth> Health(Circuit circuit, string person) => circuit.Sender.House.Person(Summer.PersonOf(person)).Health();
}
