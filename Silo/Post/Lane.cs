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

    private async Task Work(
        ConcurrentQueue<DueLetter> queue, IReadOnlyDictionary<string, RunningCampaign> running, ConcurrentBag<DueLetter> tried, CancellationToken time)
    {
        var line = default(ILetterLine);
        var used = 0;
        try
        {
            while (!time.IsCancellationRequested && queue.TryDequeue(out var letter) && TryEnter())
            {
                tried.Add(letter);
                await seats.WaitAsync(CancellationToken.None);
                try
                {
                    if (line is not { Usable: true } || used >= gate.Operator.PerConnection)
                    {
                        await (line?.DisposeAsync() ?? ValueTask.CompletedTask);
                        line = null;
                        line = await transport.Open(time);
                        used = 0;
                    }

                    used++;
                    if (!await TryPass(letter, running[letter.Campaign], line))
                    {
                        return;
                    }
                }
                finally
                {
                    seats.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up while a line was being opened: nothing was taken.
            pace.Leave();
            gate.Leave();
        }
        catch (IOException e)
        {
            pace.Leave();
            gate.Leave();
            Log.NoLine(log, e, gate.Operator.Name);
        }
        finally
        {
            await (line?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
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

    /// <summary>False when the gate has closed.</summary>
    private async Task<bool> TryPass(DueLetter letter, RunningCampaign campaign, ILetterLine line)
    {
        try
        {
            var passage = await gate.Pass(() => delivery.Deliver(letter, campaign.Plan, line));
            switch (passage.Outcome)
            {
                case HandOver.Accepted:
                    Interlocked.Increment(ref left);
                    break;
                case HandOver.InDoubt:
                    break;
                default:
                    pace.Leave();
                    break;
            }

            return passage.Open;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A grain or the storage failed: whether the letter left may not be known. Its lease decides.
            Log.NotHanded(log, e, letter.Person, letter.Campaign, letter.Kind);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "letter.not-handed",
            Message = "The letter {Kind} of {Campaign} to {Person} was not handed over; it is looked into after its lease.")]
        public static partial void NotHanded(ILogger log, Exception e, string person, string campaign, Contracts.Persons.LetterName kind);

        [LoggerMessage(Level = LogLevel.Warning, EventName = "relay.no-line", Message = "No line for letters to {Operator}; they stay due.")]
        public static partial void NoLine(ILogger log, Exception e, string @operator);
    }
}
