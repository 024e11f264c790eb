using System.Collections.Concurrent;
using Soliguide.Silo.Post.Pacing;

namespace Soliguide.Silo.Post;

/// <summary>The letters of one look to one operator: as many lines as the operator bears, one letter after the other on each.</summary>
internal sealed partial class Lane(
    OperatorGate gate, Pace pace, ILetterTransport transport, Delivery delivery, SemaphoreSlim seats, ILogger log)
{
    private int left;

    /// <summary>Hands letters over until all were tried, the gate closes, or time is up. Returns how many left.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="most">Lines at most.</param>
    /// <param name="running">Their campaigns.</param>
    /// <param name="tried">Hears of every letter that was tried.</param>
    /// <param name="time">Over when no new letter should be begun.</param>
    public async Task<int> Run(
        IReadOnlyCollection<DueLetter> letters,
        int most,
        IReadOnlyDictionary<string, RunningCampaign> running,
        ConcurrentBag<DueLetter> tried,
        CancellationToken time)
    {
        var queue = new ConcurrentQueue<DueLetter>(letters);
        var lines = Math.Min(Math.Min(gate.Operator.Connections, most), letters.Count);
        await Task.WhenAll(Enumerable.Range(0, lines).Select(_ => Task.Run(() => Work(queue, running, tried, time), CancellationToken.None)));
        return left;
    }

    /// <summary>One line: while a letter is on its way the next one is taken and written, and what became of the one before is stored.</summary>
    private async Task Work(
        ConcurrentQueue<DueLetter> queue, IReadOnlyDictionary<string, RunningCampaign> running, ConcurrentBag<DueLetter> tried, CancellationToken time)
    {
        await using var slot = new LineSlot(transport, gate.Operator.PerConnection);
        var next = Prepare(queue, running, tried, time);
        var told = Task.CompletedTask;
        try
        {
            while (await next is { } letter)
            {
                next = Task.FromResult<ReadyLetter?>(letter);
                await slot.Open(time);
                next = Prepare(queue, running, tried, time);
                if (await Hand(letter, slot.Line, told) is not { } outcome)
                {
                    return;
                }

                // All that is not stored yet: one that was refused early has not waited for the one before it.
                told = Task.WhenAll(told, Store(letter, () => delivery.Tell(letter, outcome)));
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up while a line was being opened: the letter goes back.
        }
        catch (IOException e)
        {
            Log.NoLine(log, e, gate.Operator.Name);
        }
        finally
        {
            await told;
            await PutBack(await next);
        }
    }

    /// <summary>The next letter that has something to say; null when none may go.</summary>
    private async Task<ReadyLetter?> Prepare(
        ConcurrentQueue<DueLetter> queue, IReadOnlyDictionary<string, RunningCampaign> running, ConcurrentBag<DueLetter> tried, CancellationToken time)
    {
        while (!time.IsCancellationRequested && TryEnter())
        {
            if (!queue.TryDequeue(out var due))
            {
                Leave();
                return null;
            }

            tried.Add(due);
            await seats.WaitAsync(CancellationToken.None);
            try
            {
                if (await delivery.Prepare(due, running[due.Campaign].Plan) is { } ready)
                {
                    return ready;
                }

                Leave();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A grain or the storage failed. Nothing was sent; if it was taken, its lease decides.
                Leave();
                Log.NotHanded(log, FaultText.Of(e), due.Person, due.Campaign, due.Kind);
            }
            finally
            {
                seats.Release();
            }
        }

        return null;
    }

    private bool TryEnter()
    {
        if (!gate.TryEnter())
        {
            return false;
        }

        if (pace.TryEnter())
        {
            return true;
        }

        gate.Leave();
        return false;
    }

    private void Leave()
    {
        gate.Leave();
        pace.Leave();
    }

    private async Task PutBack(ReadyLetter? ready)
    {
        if (ready is null)
        {
            return;
        }

        Leave();
        await Store(ready, () => delivery.PutBack(ready));
    }

    /// <summary>What became of it; null when the gate has closed, and the letter went back.</summary>
    private async Task<HandOver?> Hand(ReadyLetter ready, ILetterLine line, Task before)
    {
        var passage = await gate.Pass(async () => await line.Hand(ready.Letter, before));
        if (!passage.Open)
        {
            await PutBack(ready);
            return null;
        }

        if (passage.Outcome is HandOver.Accepted)
        {
            Interlocked.Increment(ref left);
        }
        else if (passage.Outcome is not HandOver.InDoubt)
        {
            Leave();
        }

        return passage.Outcome;
    }

    /// <summary>Never fails.</summary>
    private async Task Store(ReadyLetter ready, Func<Task> store)
    {
        try
        {
            await store();
        }
        catch (Exception e)
        {
            // A grain or the storage failed: whether the letter left may not be known. Its lease decides.
            Log.NotHanded(log, FaultText.Of(e), ready.Letter.Person, ready.Letter.Campaign, ready.Letter.Kind);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "letter.not-handed",
            Message = "The letter {Kind} of {Campaign} to {Person} was not handed over; it is looked into after its lease ({Fault}).")]
        public static partial void NotHanded(ILogger log, string fault, string person, string campaign, Contracts.Persons.LetterName kind);

        [LoggerMessage(Level = LogLevel.Warning, EventName = "relay.no-line", Message = "No line for letters to {Operator}; they stay due.")]
        public static partial void NoLine(ILogger log, Exception e, string @operator);
    }
}
