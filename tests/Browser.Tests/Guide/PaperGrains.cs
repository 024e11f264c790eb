using System.Reflection;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Inbox;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.Contracts.Staff;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>
/// Stands for the cluster: answers what pages ask from <see cref="PaperSummer"/> and <see cref="PaperPlaces"/>. A question that the pages
/// should not ask fails.
/// </summary>
public class PaperGrains : DispatchProxy
{
    private PaperSummer? summer;
    private string grainKey = "";

    public static IGrainFactory Of(PaperSummer summer) => Make<IGrainFactory>(summer);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => (targetMethod!.Name, args!) switch
    {
        ("GetGrain", [string key, ..]) when targetMethod.ReturnType == typeof(ICampaignGrain) => key is PaperSummer.Id or PaperDraft.Id
            ? Make<ICampaignGrain>(summer!, key) : Make<ICampaignGrain>(null),
        ("Launch", [bool validateOnly, string by]) => Task.FromResult(summer!.Draft.Launch(validateOnly, by)),
        ("Pause", [string by]) => Task.FromResult(summer!.Draft.Become(CampaignState.Paused, by, "paused")),
        ("Resume", [string by]) => Task.FromResult(summer!.Draft.Become(CampaignState.Running, by, "resumed")),
        ("Finish", [string by]) => Task.FromResult(summer!.Draft.Become(CampaignState.Finished, by, "finished")),
        ("Update", [PlanDocument plan, int, string by]) => Task.FromResult(summer!.Draft.Update(plan, by)),
        ("Callers", [string]) => Task.FromResult(PaperDraft.Callers()),
        ("PreviewLetters", [PlanDocument]) => Task.FromResult(PaperDraft.Letters()),
        ("PreviewScope", [PlanDocument plan]) => Task.FromResult(PaperDraft.Scope(plan)),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IReportGrain) => Make<IReportGrain>(summer!),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IFeedGrain) => Make<IFeedGrain>(summer!),
        ("GetGrain", [string key, ..]) when targetMethod.ReturnType == typeof(IPlaceGrain) => Make<IPlaceGrain>(summer!, key),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IPlaceListGrain) => Make<IPlaceListGrain>(summer!),
        ("Find", [PlaceQuery query]) => Task.FromResult(PaperTeam.Find(query)),
        ("Submit", [SubmitAnswer answer]) => Task.FromResult(summer!.Team.Submit(grainKey, answer)),
        ("Withdraw", [WithdrawAnswer command]) => Task.FromResult(summer!.Team.Withdraw(grainKey, command)),
        ("ChangeScope", [ChangeScope change]) => Task.FromResult(summer!.Team.ChangeScope(grainKey, change)),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(ICallDeskGrain) => Make<ICallDeskGrain>(summer!),
        ("Ticket", [string caller]) => Task.FromResult(summer!.Desk.Ticket(caller)),
        ("Today", [string caller]) => Task.FromResult(summer!.Desk.Ended.Count(call => call.By == caller)),
        ("Lease", [string caller]) => Task.FromResult(summer!.Desk.Lease(caller, summer.Now)),
        ("Extend", [string, string caller]) => Task.FromResult(summer!.Desk.Ticket(caller)),
        ("End", [EndOfCall call]) => Task.FromResult(summer!.Desk.End(call)),
        ("Look", [int]) => Task.FromResult(summer!.Desk.View()),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IStaffGrain) => Make<IStaffGrain>(summer!),
        ("Read", []) when targetMethod.DeclaringType == typeof(IStaffGrain) => Task.FromResult(PaperStaff.Document),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IStaffJournalGrain) => Make<IStaffJournalGrain>(summer!),
        ("Note", [StaffAct]) => Task.CompletedTask,
        ("List", [_, _, int]) when targetMethod.DeclaringType == typeof(IStaffJournalGrain) => Task.FromResult(PaperStaff.Journal),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IContactListGrain) => Make<IContactListGrain>(summer!),
        ("Gaps", [GapQuery query]) => Task.FromResult(summer!.Contacts.Gaps(query)),
        ("Progress", [null]) => Task.FromResult(summer!.Contacts.Progress()),
        ("SetContact", [SetContact contact]) => Task.FromResult(summer!.Contacts.Set(grainKey, contact)),
        ("Health", []) => Task.FromResult(PaperContacts.Health),
        ("Places", []) => Task.FromResult<string[]>([PaperContacts.First]),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(ILinkGrain) => Make<ILinkGrain>(summer!),
        ("GetGrain", [string key, ..]) when targetMethod.ReturnType == typeof(IPersonGrain) => Make<IPersonGrain>(summer!, key),
        ("GetGrain", [string key, ..]) when targetMethod.ReturnType == typeof(IProposalGrain) => Make<IProposalGrain>(summer!, key),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IReadingListGrain) => Make<IReadingListGrain>(summer!),
        ("GetGrain", [string key, ..]) when targetMethod.ReturnType == typeof(IPersonFileGrain) => Make<IPersonFileGrain>(summer!, key),
        ("Read", []) when targetMethod.DeclaringType == typeof(IPersonFileGrain) => Task.FromResult(PaperPersons.File(grainKey)),
        ("Forget", [ForgetPerson]) => Task.FromResult(PaperPersons.Preview),
        ("GetGrain", _) when targetMethod.ReturnType == typeof(IInboxGrain) => Make<IInboxGrain>(summer!),
        ("Open", [null, _, _, int]) or ("List", [ReadingQuery]) => Task.FromResult(summer!.Answers.Waiting()),
        ("Aside", [int]) => Task.FromResult<KeptMail[]>([PaperMails.File.Kept]),
        ("Look", [string mail]) => Task.FromResult(mail == PaperMails.Aside ? PaperMails.File : null),
        ("PassOn", [PassOn command]) => Task.FromResult(summer!.Answers.Decide(grainKey, ProposalState.PassedOn, command.By, [], command.Place)),
        ("LeaveToCallers", [LeaveToCallers command]) => Task.FromResult(summer!.Answers.Decide(grainKey, ProposalState.LeftToCallers, command.By, [], command.Question)),
        ("Accept", [string by]) => Task.FromResult(summer!.Answers.Decide(grainKey, ProposalState.Accepted, by, null, null)),
        ("Correct", [ProposedAnswer[] said, string by]) => Task.FromResult(summer!.Answers.Decide(grainKey, ProposalState.Corrected, by, said, null)),
        ("Open", [string token]) => Task.FromResult(PaperAnswers.Open(token)),
        ("Form", [string]) => Task.FromResult(summer!.Answers.Form(grainKey)),
        ("Submit", [SubmitAnswer answer, string[] places]) => Task.FromResult(summer!.Answers.Submit(grainKey, answer, places)),
        ("RefuseLetters", []) => Told(() => summer!.Answers.Refuse(grainKey, summer.Now)),
        ("AllowLetters", []) => Told(() => summer!.Answers.Refuse(grainKey, null)),
        ("Put", [Proposal said]) => Task.FromResult(summer!.Answers.Put(grainKey, said)),
        ("Read", []) when targetMethod.DeclaringType == typeof(IProposalGrain) => Task.FromResult(summer!.Answers.Read(grainKey)),
        ("Read", []) when targetMethod.DeclaringType == typeof(ICampaignGrain) => Task.FromResult(grainKey == PaperDraft.Id ? summer!.Draft.View() : summer?.View()),
        ("Read", []) when targetMethod.DeclaringType == typeof(IPlaceGrain) => Task.FromResult<PlaceFile?>(summer!.Contacts.File(grainKey) ?? summer.Team.File(grainKey)),
        ("Read", [long after, int max]) => Task.FromResult(summer!.Feed.Read(after, max)),
        ("Tally", _) => Task.FromResult(summer!.Tally()),
        ("DailyTally", [_, _, DateOnly from, DateOnly to]) => Task.FromResult(summer!.Days(from, to)),
        ("Post", []) => Task.FromResult(PaperPost.Board(summer!)),
        ("Letters", _) => Task.FromResult(summer!.Letters()),
        ("ListUpdates", [_, var territory, var stage, var after, int max]) =>
            Task.FromResult(PaperPlaces.Updates((string?)territory, (PlaceStage?)stage, (string?)after, max)),
        ("Campaigns", []) => Task.FromResult<CampaignHead[]>([new(PaperSummer.Id, summer!.Plan.Title, CampaignState.Running, DateTimeOffset.UnixEpoch), summer.Draft.Head]),
        _ => throw new NotSupportedException($"Pages do not ask {targetMethod.DeclaringType?.Name}.{targetMethod.Name}."),
    };

    private static Task Told(Action tell)
    {
        tell();
        return Task.CompletedTask;
    }

    private static T Make<T>(PaperSummer? summer, string key = "")
        where T : class
    {
        var grain = Create<T, PaperGrains>();
        ((PaperGrains)(object)grain).summer = summer;
        ((PaperGrains)(object)grain).grainKey = key;
        return grain;
    }
}
