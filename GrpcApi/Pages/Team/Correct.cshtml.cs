using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>Puts another answer in place of the one that stands, or notes one where nobody had answered. For staff.</summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator)]
internal sealed class TeamCorrectModel(TeamRoom room, StaffRule staff) : TeamFormPage(room, staff)
{
    /// <summary>The field that says how it is known.</summary>
    public const string ChannelField = "canal";

    private const int LargestForm = 64 * 1024;
    private readonly TeamRoom room = room;

    /// <summary>The answer that stands; none has no name.</summary>
    public override string Mark => Update.AnswerId ?? "";

    /// <summary>The services that can stop.</summary>
    public IReadOnlyList<(string Value, string Name)> Services => [.. Place.Sheet.Services.Select(service => (service.Id, AnswerSaid.NameOf(service)))];

    /// <summary>Mobile rounds have stops, each with hours of its own.</summary>
    public bool HasHours => Place.Sheet.Kind == PlaceKind.Fixed;

    /// <summary>"Not known yet" says nothing where an answer stands, and nobody is asked again once the place has left the campaign.</summary>
    public bool CanWait => Update is { Answer: null, InScope: true };

    /// <summary>A channel as the form sends it.</summary>
    public static string Word(Channel channel) => JsonNamingPolicy.CamelCase.ConvertName(channel.ToString());

    protected override Task<IActionResult> Show()
    {
        Fields = Fields.With(ChannelField, Word(TeamPlace.Standing(Update)?.Channel ?? Channel.Call));
        if (TeamPlace.Standing(Update) is { } said)
        {
            Fields = AnswerFiller.Fill(Fields, said.Content, AnswerWords.French);
        }

        return base.Show();
    }

    protected override async Task<IActionResult> Act(string? by, List<FormProblem> problems)
    {
        if (await room.Plan(Update.Campaign) is not { } plan)
        {
            return NotFound();
        }

        var id = IdOf();
        if (!Enum.TryParse<Channel>(Fields[ChannelField], ignoreCase: true, out var channel) || !Enum.IsDefined(channel))
        {
            problems.Add(new FormProblem(ChannelField, PageWords.Of("team.channel")));
        }

        var content = Content(plan, id, problems);
        if (by is null || problems.Count > 0)
        {
            return Again(problems);
        }

        if (Update.AnswerId == id)
        {
            return See(Done);
        }

        if (SeenMark != Mark)
        {
            return Changed();
        }

        var said = new Submission(id, content!, channel, by, room.Now);
        var receipt = await Grain.Submit(new SubmitAnswer(Update.Campaign, new SubmissionDocument(DomainJson.Write(said))) { Note = Fields[Reason] });
        return receipt switch
        {
            { Accepted: false } => Refused(receipt),
            { Changed: true } => See(Done),
            _ when content is AnswerContent.NotKnownYet(var day) && Update.AskAgainAt == LocalDay.Start(day, Place.Zone) => See(Done),
            _ => Again([new FormProblem("choix", PageWords.Of("team.over"))]),
        };
    }

    private string Done => SeenMark.Length == 0 ? "note" : "corrige";

    private AnswerContent? Content(CampaignPlan plan, string id, List<FormProblem> problems)
    {
        if (!Choices.All.Contains(Fields.Choice) || Fields.Choice == Choices.NotMe || (Fields.Choice == Choices.Later && !CanWait))
        {
            problems.Add(new FormProblem("choix", PageWords.Of("team.choice")));
            return null;
        }

        var draft = new AnswerReader(Fields, [Place.Form], plan, AnswerWords.French, id).Read();
        problems.AddRange(draft.Problems);
        if (draft.IsForGood && Fields["confirme"] != "oui")
        {
            problems.Add(new FormProblem("confirme", PageWords.Of("reading.confirm")));
        }

        return draft.Groups.Select(group => group.Content).FirstOrDefault();
    }

    /// <summary>The same form about the same answer is one correction, however often it is sent.</summary>
    private string IdOf()
    {
        const int Length = 16;
        var said = $"{Place.Key}\n{Update.Campaign}\n{Fields.Canonical()}";
        return $"team-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Length]}";
    }
}
