using Microsoft.Extensions.Hosting;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Work of one silo at a time, which notes who does it.</summary>
internal sealed class Turns
{
    private readonly List<string> begun = [];
    private readonly HashSet<string> atWork = [];

    /// <summary>Who began, in order.</summary>
    public IReadOnlyList<string> Begun
    {
        get
        {
            lock (begun)
            {
                return [.. begun];
            }
        }
    }

    /// <summary>At one moment two were at it.</summary>
    public bool Overlapped { get; private set; }

    /// <summary>Who is at it now; null when nobody is.</summary>
    public string? Now
    {
        get
        {
            lock (begun)
            {
                return atWork.SingleOrDefault();
            }
        }
    }

    private void Begin(string silo)
    {
        lock (begun)
        {
            begun.Add(silo);
            Overlapped |= !atWork.Add(silo) || atWork.Count > 1;
        }
    }

    private void End(string silo)
    {
        lock (begun)
        {
            atWork.Remove(silo);
        }
    }

    /// <summary>The name of a silo.</summary>
    /// <param name="name">Tells it from others.</param>
    /// <param name="fails">How often the work breaks before it goes on.</param>
    internal sealed class Silo(string name, int fails = 0)
    {
        private int left = fails;

        public string Name => name;

        public bool Breaks() => left-- > 0;
    }

    /// <summary>One round of it.</summary>
    internal sealed class Work(Turns turns, Silo silo) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            turns.Begin(silo.Name);
            try
            {
                if (silo.Breaks())
                {
                    await Task.Yield();
                    throw new FormatException("nonsense");
                }

                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken);
            }
            finally
            {
                turns.End(silo.Name);
            }
        }
    }
}
