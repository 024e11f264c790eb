using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>Reads the form: what cannot be understood comes back beside its field, and the rules of answers are asked before anything is sent.</summary>
internal sealed class AnswerReader
{
    private readonly AnswerFields _fields;
    private readonly AnswerWords _words;
    private readonly CampaignPlan _plan;
    private readonly FieldReader _read;
    private readonly FormPlace[] _chosen;
    private readonly string _id;

    /// <param name="fields">What was posted.</param>
    /// <param name="places">The places of the page; only those among <c>lieux</c> are answered for, unless there is one.</param>
    /// <param name="plan">The campaign.</param>
    /// <param name="words">The page's language.</param>
    /// <param name="id">The answer's id.</param>
    public AnswerReader(AnswerFields fields, IReadOnlyList<FormPlace> places, CampaignPlan plan, AnswerWords words, string id)
    {
        (_fields, _words, _plan, _id) = (fields, words, plan, id);
        _chosen = places.Count == 1 ? [places[0]] : [.. places.Where(place => fields.Has("lieux", place.Key))];
        _read = new FieldReader(fields, words, places[0].Today);
        if (_chosen.Length == 0)
        {
            _read.Refuse("lieux", words["error.places"]);
        }
        else if (places.Count > 1 && fields.All("lieux").Except(places.Select(place => place.Key)).Any())
        {
            _read.Refuse("lieux", words["error.places.unknown"]);
        }
    }

    public AnswerDraft Read()
    {
        var groups = Groups();
        var phone = NewPhone();
        if (_read.Problems.Count == 0)
        {
            foreach (var group in groups)
            {
                Check(group);
            }
        }

        return new AnswerDraft(groups, [.. _read.Problems.Distinct()]) { NewPhone = phone };
    }

    private string? Message()
    {
        var text = _fields["message"];
        if (PublicText.HoldsPrivateWords(text))
        {
            _read.Refuse("message", _words["error.TEXT_HOLDS_CONTACT"]);
        }

        return text.Length == 0 ? null : text;
    }

    private AnswerGroup[] Groups() => _fields.Choice switch
    {
        Choices.Nothing => All(Nothing(Message())),
        Choices.Closed => All(Closed(Message())),
        Choices.Hours => All(Hours(Message())),
        Choices.Service => Services(Message()),
        Choices.Later => _read.Day("le", "error.later") is { } day ? All(new AnswerContent.NotKnownYet(day)) : [],
        Choices.NotMe => All(new AnswerContent.WrongContact(Mail())),
        Choices.ForGood => All(new AnswerContent.ClosedForGood(Message())),
        _ => Refuse("choix", "error.choice"),
    };

    private AnswerGroup[] All(AnswerContent? content) => content is null || _chosen.Length == 0 ? [] : [new AnswerGroup(content, _chosen)];

    // A message for the public is a change, however small: it is shown from today to the end of the season.
    private AnswerContent Nothing(string? message) => message is null || _chosen.Length == 0
        ? new AnswerContent.NothingChanges()
        : new AnswerContent.Changes([new Period($"{_id}-1", PeriodKind.Message, _chosen[0].Today, Later(_plan.PublicPeriod.To, _chosen[0].Today)) { Text = message }]);

    private AnswerContent.Changes? Closed(string? message)
    {
        var first = _read.Dates("");
        var second = _fields["du2"].Length + _fields["au2"].Length > 0
            ? (From: _read.Day("du2", "error.from"), To: _read.Day("au2", "error.to.needed"))
            : default;
        return first is { } dates
            ? new AnswerContent.Changes(
            [
                new Period($"{_id}-1", PeriodKind.Closure, dates.From, dates.To) { Text = message },
                .. second is ({ } from, { } to)
                    ? (Period[])[new Period($"{_id}-2", PeriodKind.Closure, from, to) { Text = message }] : [],
            ])
            : null;
    }

    private AnswerContent.Changes? Hours(string? message)
    {
        var dates = _read.Dates("h");
        var hours = _read.Week();
        return dates is var (from, to) && hours is not null
            ? new AnswerContent.Changes([new Period($"{_id}-1", PeriodKind.ChangedHours, from, to) { Hours = hours, Text = message }])
            : null;
    }

    /// <summary>One place names its services; for several, a kind of service stops wherever it is offered.</summary>
    private AnswerGroup[] Services(string? message)
    {
        var dates = _read.Dates("s");
        var named = _fields.All("services");
        if (named.Count == 0)
        {
            return Refuse("services", "error.services");
        }

        if (dates is not var (from, to))
        {
            return [];
        }

        var groups = _chosen
            .Select(place => (Place: place, Services: place.Sheet.Services
                .Where(service => named.Contains(service.Id) || named.Contains(ServiceKind.Value(service))).Select(service => service.Id).ToValueList()))
            .Where(found => found.Services.Count > 0)
            .GroupBy(found => found.Services, found => found.Place)
            .Select(group => new AnswerGroup(
                new AnswerContent.Changes(group.Key
                    .Select((id, i) => new Period($"{_id}-{i + 1}", PeriodKind.Closure, from, to) { ServiceId = id, Text = message }).ToValueList()),
                [.. group]))
            .ToArray();
        return groups.Length == 0 && _chosen.Length > 0 ? Refuse("services", "error.services.none") : groups;
    }

    private string? Mail()
    {
        var mail = _fields["mail"];
        return mail.Length == 0 ? null : Mailbox.TryNormalise(mail, out var normal) ? normal : mail;
    }

    private string? NewPhone()
    {
        const int FewestDigits = 6;
        var number = _fields["numero"];
        var isAsked = _fields["tel"] == "non" || (_fields["tel"].Length == 0 && number.Length > 0);
        if (!isAsked)
        {
            return null;
        }

        if (PlainText.Of(number).Count(char.IsAsciiDigit) < FewestDigits)
        {
            _read.Refuse("numero", _words["error.phone"]);
        }

        return number;
    }

    private void Check(AnswerGroup group)
    {
        foreach (var place in group.Places)
        {
            var submission = new Submission(_id, group.Content, Channel.Link, "p", DateTimeOffset.UnixEpoch);
            foreach (var problem in AnswerRules.Check(submission, place.Sheet, place.Today))
            {
                _read.Refuse(RuleWords.FieldOf(problem, _fields.Choice), RuleWords.Of(problem, _fields, _words));
            }
        }
    }

    private AnswerGroup[] Refuse(string field, string key)
    {
        _read.Refuse(field, _words[key]);
        return [];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
