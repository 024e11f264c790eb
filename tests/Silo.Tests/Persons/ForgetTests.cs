using Dapper;
using Microsoft.Data.Sqlite;
using Orleans.Core.Internal;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Post.Folders;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

/// <summary>Somebody is forgotten: what goes, what stays, and what a crash leaves.</summary>
[Collection(HouseTests.Name)]
public sealed class ForgetTests : ForgetScene
{
    [Fact]
    public async Task Forget_Places_AskTheNextContactElseTheTelephone()
    {
        Assert.Equal((Receipt.Done.Changed, true), await Forget() is var done ? (done.Receipt.Changed, done.Complete) : default);

        Assert.Equal([Summer.PersonOf("zoe")], (await house.Place("fr-75-2").Read())!.Contacts);
        Assert.Empty((await house.Place("fr-75-1").Read())!.Contacts);
        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-1", Plan.Id)).Stage);
        var removed = Assert.Single((await house.Place("fr-75-1").Read())!.ContactChanges);
        Assert.Equal((ContactAct.Removed, "forgotten-1", "nadia"), (removed.What, removed.PersonId, removed.By));
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(Plan, CampaignPhase.Remind);
        Assert.Null(await house.Person(Anna).TakeLetter(Plan.Id, LetterName.Reminder));
    }

    [Fact]
    public async Task Forget_LetterThatWaits_IsCancelled()
    {
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(Plan, CampaignPhase.Remind);

        await Forget();

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.DoesNotContain(await house.Get<LetterQueue>().Count(Plan.Id), count => count.State is "due" or "leased");
    }

    [Fact]
    public async Task Forget_WhateverWasKept_LeavesAddressAndKeyNowhereInTheDataFolder()
    {
        var token = Incoming.Token(house, Plan.Id, "anna");
        var taken = Directory.CreateDirectory(Path.Combine(folder, "inbox", "taken")).FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(taken, "a.eml"), Incoming.Reply(token, $"Anna <{Address}>", "Bonjour"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(taken, "zoe.eml"), Incoming.Reply("x", "zoe@example.org", "Rien d’elle"));
        await Incoming.Arrive(
            house,
            Incoming.Reply(token, $"Anna <{Address}>", "Je demande au bureau."),
            Incoming.Absence(token),
            Incoming.Bounce(Incoming.Token(house, Plan.Id, "zoe"), "zoe@example.org", "4.2.2").Replace("refused", $"refused, ask {Address.ToUpperInvariant()}", StringComparison.Ordinal),
            Incoming.Reply(Incoming.Token(house, Plan.Id, "zoe"), "zoe@example.org", $"Demandez plutôt à {Address}, s’il vous plaît."),
            Encoded($"Bonjour,\nécrivez à {Address}"),
            Incoming.Reply("nothing", "Stranger <stranger@elsewhere.example>", "Rien à voir."));
        await house.Person(Summer.PersonOf("zoe")).Absent(new AbsenceHint(null, null, false, Address, Summer.Eve));
        Assert.NotEmpty(Grep.In(folder, Address));

        var told = await Forget();

        Assert.True(told.Complete);
        Assert.Equal((2, 1, 5, 2), (told.Gone.Places, told.Gone.Letters, told.Gone.Mails, told.Gone.Files));
        await house.Get<RetentionJob>().Run(CancellationToken.None);
        Assert.Empty(Grep.In(folder, Address));
        Assert.Empty(Grep.In(folder, Anna));
        Assert.True(System.IO.File.Exists(Path.Combine(taken, "zoe.eml")));
        await house.DisposeAsync();
        Assert.Empty(Grep.In(folder, Address));
        Assert.Empty(Grep.In(folder, Anna));
        house = await House.Start(Summer.Eve, folder);
    }

    [Fact]
    public async Task Forget_AnswerThatWasGiven_StaysWithoutWho()
    {
        await house.Person(Anna).Submit(Summer.Nothing(Plan, "a1", Summer.Eve), ["fr-75-1"]);

        await Forget();

        var update = await house.Update("fr-75-1", Plan.Id);
        Assert.Equal(PlaceStage.Answered, update.Stage);
        var line = Assert.Single(update.Journal, entry => entry.Event == "answerReceived");
        Assert.Equal((Summer.Eve, "link"), (line.At, line.Channel));
        Assert.NotNull((await house.Place("fr-75-1").Read())!.Card);
    }

    [Fact]
    public async Task Forget_ReplyThatNobodyHasRead_IsShownErasedAndCanStillBeDecided()
    {
        await Incoming.Arrive(house, Incoming.Reply(Incoming.Token(house, Plan.Id, "anna"), Address, "Nous serons fermés du 5 au 25 août 2019 inclus. Anna"));
        var id = Assert.Single((await house.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 9)).Lines).Id;

        await Forget();

        var erased = (await house.Grains.GetGrain<IProposalGrain>(id).Read())!;
        Assert.Contains(EraseProposal.Flag, erased.Said.Flags);
        Assert.Equal((null, null, null), (erased.Said.PersonId, erased.Said.Original, erased.Said.MessageId));
        Assert.All(erased.Said.Answers.SelectMany(answer => answer.Facts), fact => Assert.Null(fact.Excerpt));
        Assert.Equal(1, (await house.Get<InboundBook>().Count(CancellationToken.None))[Silo.Post.Inbox.InboundState.Erased]);
        Assert.Empty((await house.Grains.GetGrain<IProposalGrain>(id).Accept("nadia")).Problems);
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-1", Plan.Id)).Stage);
    }

    [Fact]
    public async Task Forget_AddressInWhatSomebodySaidOfAPlace_GoesFromThePublicCardToo()
    {
        const string Blank = "XXXX";
        var place = house.Place("fr-75-3");
        var period = new Period("m1", PeriodKind.Message, new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1)) { Text = $"Écrire à {Blank} cet été." };
        Assert.True((await place.Submit(new SubmitAnswer(Plan.Id, new SubmissionDocument(Domain.Json.DomainJson.Write(new Submission(
            "m1", new AnswerContent.Changes([period]), Channel.Call, "nadia", Summer.Eve)))))).Accepted);

        // As an older program kept it: today such words are refused at the door.
        await using (var connection = await house.Get<IDatabase>().OpenAsync())
        {
            Assert.Equal(1, await connection.ExecuteAsync("UPDATE grain_state SET doc = replace(doc, @Blank, @Address) WHERE grain_key = 'fr-75-3';", new { Blank, Address }));
        }

        await Waiting.Until(
            async () =>
            {
                await place.Cast<IGrainManagementExtension>().DeactivateOnIdle();
                return (await place.Read())!.Card!.Json.Contains(Address, StringComparison.Ordinal);
            },
            "the place is read anew");

        await Forget();

        Assert.Contains("Écrire à […] cet été.", (await house.Place("fr-75-3").Read())!.Card!.Json, StringComparison.Ordinal);
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-3", Plan.Id)).Stage);
    }

    [Fact]
    public async Task Forget_Twice_IsOnce()
    {
        var first = await Forget();
        house.Clock.Advance(TimeSpan.FromDays(1));
        var again = await Forget();
        var other = await File.Forget(Request with { RequestId = "r9", By = "paul" });

        Assert.Equal((true, false, false), (first.Receipt.Changed, again.Receipt.Changed, other.Receipt.Changed));
        Assert.Equal((Summer.Eve, Summer.Eve), (again.At, other.At));
        Assert.Single((await File.Read())!.Acts, act => act.Act == "forgotten");
    }

    [Fact]
    public async Task Forget_AddressThatNobodyKnows_KeepsItOut()
    {
        var paul = house.Grains.GetGrain<IPersonFileGrain>(Summer.PersonOf("paul"));
        Assert.Equal("PERSON_NOT_FOUND", Assert.Single((await paul.Forget(Request)).Receipt.Problems).Code);

        Assert.True((await paul.Forget(Request with { Mail = " Paul@Example.org " })).Complete);

        Assert.Equal("CONTACT_FORGOTTEN", Assert.Single((await Set("fr-75-3", "paul@example.org")).Problems).Code);
    }

    [Fact]
    public async Task Forget_OnlyAsked_CountsAndChangesNothing()
    {
        var told = await File.Forget(Request with { ValidateOnly = true });

        Assert.Equal((2, 1, 1), (told.Gone.Places, told.Gone.Letters, told.Gone.Files));
        Assert.Null(told.At);
        Assert.NotNull(await house.Person(Anna).Overview());
        Assert.Empty(await house.Get<ISuppressionBook>().List(null, 9));
    }

    [Fact]
    public async Task Forget_AddressOnThePublicSheet_IsToldAndLeftToItsOwner()
    {
        await house.Place("fr-75-3").Put(new PutPlace(
            new SheetDocument(Domain.Json.DomainJson.Write(Summer.Place("fr-75-3").Sheet with { Description = $"Écrire à {Address}." })), [], "import"));

        Assert.Equal(["fr-75-3"], (await Forget()).Gone.Sheets);
    }

    [Fact]
    public async Task Forget_CutOffInTheMiddle_StopsLettersAtOnceAndIsFinishedAfterTheRestart()
    {
        await using (var disk = new SqliteConnection($"Data Source={house.Get<StorageOptions>().GrainFile}"))
        {
            await disk.ExecuteAsync("CREATE TRIGGER full BEFORE UPDATE ON grain_state WHEN NEW.grain_key = 'fr-75-2' BEGIN SELECT RAISE(ABORT, 'disk full'); END;");
            await Assert.ThrowsAnyAsync<Exception>(Forget);
            Assert.Null(await house.Person(Anna).TakeLetter(Plan.Id, LetterName.Reminder));
            Assert.Equal("CONTACT_FORGOTTEN", Assert.Single((await Set("fr-75-3")).Problems).Code);
            Assert.Equal(1, await house.Get<ForgettingJob>().Run());
            await disk.ExecuteAsync("DROP TRIGGER full;");
        }

        await house.DisposeAsync();
        house = await House.Start(Summer.Eve.AddMinutes(1), folder);
        Assert.Equal(0, await house.Get<ForgettingJob>().Run());

        await house.Get<RetentionJob>().Run(CancellationToken.None);
        Assert.Empty(Grep.In(folder, Address));
        Assert.Empty(Grep.In(folder, Anna));
        Assert.Equal([Summer.PersonOf("zoe")], (await house.Place("fr-75-2").Read())!.Contacts);
    }

    [Fact]
    public async Task Forget_LetterOnItsWay_IsErasedOnceItsLeaseIsOver()
    {
        house.Clock.Advance(TimeSpan.FromDays(11));
        await house.Open(Plan, CampaignPhase.Remind);
        Assert.NotNull(await house.Person(Anna).TakeLetter(Plan.Id, LetterName.Reminder));

        Assert.False((await Forget()).Complete);

        var late = house.Get<FolderTransport>().FileOf(Plan.Id, LetterName.Reminder, IdOf(Domain.Places.Updates.LetterKind.Reminder));
        Directory.CreateDirectory(Path.GetDirectoryName(late)!);
        await System.IO.File.WriteAllTextAsync(late, Address);
        Assert.Equal(1, await house.Get<ForgettingJob>().Run());
        house.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(0, await house.Get<ForgettingJob>().Run());
        Assert.False(System.IO.File.Exists(late));
        Assert.Empty(await house.Get<ISuppressionBook>().Pending());
    }

    private static string IdOf(Domain.Places.Updates.LetterKind kind) =>
        Mailing.Letters.LetterIds.MessageId(Plan.Id, Anna, kind, "example.org").Split('@')[0];

    private static string Encoded(string text) => Incoming.Reply("nothing", "Stranger <other@elsewhere.example>", "")
        .Replace("Content-Type: text/plain; charset=utf-8", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", StringComparison.Ordinal)
        + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
