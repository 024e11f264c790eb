using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>The witness sees what a desk must not do: what it finds nothing wrong with is worth that much.</summary>
public sealed class DeskWitnessTests
{
    private static readonly DateTimeOffset Start = new(2019, 6, 12, 8, 0, 0, TimeSpan.Zero);
    private readonly DeskWitness witness = new([Place(1), Place(2), Place(3, promised: Start.AddMinutes(2)), Place(4, number: null)], Start, Start.AddMinutes(5));

    [Fact]
    public void Leased_WhatAnotherHas_IsADouble()
    {
        witness.Leased("nadia", Ticket("a", 1), Start);
        witness.Leased("omar", Ticket("b", 1), Start);

        Assert.Single(witness.Doubles);
    }

    [Fact]
    public void Leased_WhatRanOutOrWasGivenBack_IsNone()
    {
        witness.Leased("nadia", Ticket("a", 1), Start);
        witness.Leased("omar", Ticket("b", 2), Start);
        witness.Released("b", "omar", skip: false, done: true, Start.AddMinutes(1));
        witness.Leased("lea", Ticket("c", 2), Start.AddMinutes(1));
        witness.Leased("omar", Ticket("d", 1), Start.AddMinutes(15));

        Assert.Equal((0, 2, 1, 4), (witness.Doubles.Count, witness.RanOut, witness.GivenBack, witness.Leases));
    }

    [Fact]
    public void Leased_BeforeOneThatWaitedForAMinute_IsOutOfTurn()
    {
        witness.Leased("nadia", Ticket("a", 2), Start.AddSeconds(59));
        Assert.Empty(witness.OutOfTurn);
        witness.Released("a", "nadia", skip: false, done: true, Start.AddSeconds(59));

        witness.Leased("nadia", Ticket("b", 2), Start.AddSeconds(60));
        Assert.Single(witness.OutOfTurn);
    }

    [Fact]
    public void Leased_WhilePromisesAreDue_IsOutOfTurnAndThePromiseStaysOpen()
    {
        witness.Leased("nadia", Ticket("a", 1), Start.AddMinutes(3));

        Assert.Equal((1, 1), (witness.OutOfTurn.Count, witness.PromisesLeft));
        witness.Leased("omar", Ticket("b", 3), Start.AddMinutes(3));
        Assert.Equal((1, 0), (witness.OutOfTurn.Count, witness.PromisesLeft));
        witness.End(new EndOfCall("b", "fr-75-3", CallResult.CallBackAt, "omar", Start.AddMinutes(5)), accepted: true, Start.AddMinutes(4));
        Assert.Equal(1, witness.PromisesLeft);
    }

    [Fact]
    public void Leased_BeforeItsTimeOrWithoutANumberOrWithStrangers_IsWrong()
    {
        witness.Leased("nadia", Ticket("a", 3), Start);
        witness.Leased("omar", Ticket("b", 4), Start);
        witness.Leased("lea", Ticket("c", 1, 2), Start);

        Assert.Equal(3, witness.Wrongs.Count);
    }

    [Fact]
    public void Leased_NobodyWhileSomebodyWaits_IsOutOfTurn()
    {
        witness.Leased("nadia", new LeaseReply(null, DeskRest.NothingWaits), Start.AddMinutes(1));

        Assert.Single(witness.OutOfTurn);
    }

    [Fact]
    public void End_AcceptedWithoutTheLease_IsWrong()
    {
        witness.Leased("nadia", Ticket("a", 1), Start);
        witness.End(new EndOfCall("a", "fr-75-1", CallResult.NoAnswer, "nadia"), accepted: true, Start.AddMinutes(15));

        Assert.Single(witness.Wrongs);
    }

    private static LeaseReply Ticket(string lease, params int[] places) => new(new CallTicket(
        lease, "", [.. places.Select(place => new TicketPlace($"fr-75-{place}", true, "silent", null))], Start.AddMinutes(15)));

    private static PlainPlace Place(int n, string? number = "own", DateTimeOffset? promised = null) => new($"fr-75-{n}", PlainHours.Open)
    {
        Rank = n,
        Territory = "fr-75",
        Number = number is null ? null : $"{number}-{n}",
        Waits = true,
        Since = Start.AddDays(-1),
        NotBefore = promised ?? DateTimeOffset.MinValue,
        Promised = promised is not null,
    };
}
