using System.Numerics;

namespace Soliguide.GrpcApi.Search;

/// <summary>The places by their answer to a question, all of them, true while cards change.</summary>
internal sealed class AdmissionSets
{
    private readonly PlaceColumns columns;
    private readonly SlotSet[] sets;

    /// <summary>Asks all places.</summary>
    public AdmissionSets(AdmissionQuestion question, PlaceColumns columns)
    {
        (Question, this.columns) = (question, columns);
        sets = [.. Enumerable.Range(0, question.Bits).Select(_ => new SlotSet(columns.Count))];
        var answers = columns.Known.Things.Select(question.Of).ToArray();
        var admissions = columns.Admissions;
        foreach (var slot in columns.Filled)
        {
            Add(slot, answers[admissions[slot]]);
        }
    }

    /// <summary>What was asked.</summary>
    public AdmissionQuestion Question { get; }

    /// <summary>The places whose answer has a bit; a set is not to be changed.</summary>
    public SlotSet this[int bit] => sets[bit];

    /// <summary>Takes in that a slot holds another card, or none. Within the index's gate alone.</summary>
    public void Change(int slot)
    {
        foreach (var set in sets)
        {
            set[slot] = false;
        }

        if (columns.Filled[slot])
        {
            Add(slot, Question.Of(columns.Known.Things[columns.Admissions[slot]]));
        }
    }

    private void Add(int slot, int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            sets[BitOperations.TrailingZeroCount(bits)][slot] = true;
        }
    }
}
