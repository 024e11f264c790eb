namespace Soliguide.GrpcApi.Search;

/// <summary>
/// What questions of late had to work out of all places, kept as sets and true while cards change: whoever asks the same again, a moment later or from another
/// kiosk, pays for a pass over bits. Changed within the index's gate alone, added to by searches side by side.
/// </summary>
internal sealed class KeptSets(PlaceColumns columns)
{
    // Seconds for which a question may still be on its way that somebody asked before doors moved.
    private const int Grace = 5;

    // Now, what comes next, and another day that somebody asks about.
    private readonly Recent<DoorStates> doors = new(3);

    // A dozen needs, as open and as perhaps open, now and next.
    private readonly Recent<OpenServices> services = new(48);
    private readonly Recent<AdmissionSets> admissions = new(32);

    /// <summary>The states of all doors at an instant; null where they were not worked out yet.</summary>
    public DoorStates? StatesAt(Moment at) => doors.Find(at.Second, (states, second) => states.Hold(second));

    /// <summary>The states at an instant: those of all places where they are kept, else of some, so that a question about another day pays for few.</summary>
    /// <param name="some">The places that matter.</param>
    /// <param name="at">The instant.</param>
    public DoorStates StatesOf(SlotSet some, Moment at) =>
        StatesAt(at) ?? (2 * some.Count > columns.Filled.Count ? Keep(at) : DoorStates.Of(some, columns, at));

    /// <summary>The places with open services, in the same way.</summary>
    public SlotSet OpenAt(WantedCategories wanted, Openness wish, SlotSet some, Moment at)
    {
        var open = Find(wanted, wish, at) ?? (StatesAt(at) is null ? new OpenServices(wanted, wish, some, columns, at) : Keep(wanted, wish, at));
        open.WasAsked = true;
        return open.Places;
    }

    /// <summary>The places by their answer to a question.</summary>
    public AdmissionSets Of(AdmissionQuestion question) =>
        admissions.Find(question, (one, asked) => one.Question.Equals(asked)) ?? admissions.Add(new AdmissionSets(question, columns));

    /// <summary>Works out for an instant what is not kept for it yet and was asked before, and forgets what is over.</summary>
    public void LookAhead(Moment at)
    {
        _ = StatesAt(at) ?? Keep(at);
        foreach (var (wanted, wish) in services.All().Where(one => one.WasAsked).Select(one => (one.Wanted, one.Wish)).Distinct().ToList())
        {
            _ = Find(wanted, wish, at) ?? Keep(wanted, wish, at);
        }

        services.Forget(one => one.IsOver(at.Second - Grace));
    }

    /// <summary>Takes in that a slot holds another card, or none. Within the index's gate alone.</summary>
    public void Change(int slot)
    {
        foreach (var states in doors.All())
        {
            states.Change(slot, columns);
        }

        foreach (var open in services.All())
        {
            open.Change(slot);
        }

        foreach (var sets in admissions.All())
        {
            sets.Change(slot);
        }
    }

    private OpenServices? Find(WantedCategories wanted, Openness wish, Moment at) =>
        services.Find((wanted, wish, at.Second), (one, asked) => one.Holds(asked.wanted, asked.wish, asked.Second));

    private DoorStates Keep(Moment at) => doors.Add(DoorStates.Of(columns.Filled, columns, at));

    private OpenServices Keep(WantedCategories wanted, Openness wish, Moment at) =>
        services.Add(new OpenServices(wanted, wish, columns.WithTimes, columns, at));
}
