using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>Counts live pages, so that they never take the place of readers who only want an answer.</summary>
internal sealed class StreamSeats(IOptions<PagesOptions> options)
{
    private int taken;

    /// <summary>A seat to give back by disposing it; null when all are taken.</summary>
    public IDisposable? Take()
    {
        if (Interlocked.Increment(ref taken) <= options.Value.Streams)
        {
            return new Seat(this);
        }

        Interlocked.Decrement(ref taken);
        return null;
    }

    private sealed class Seat(StreamSeats seats) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                Interlocked.Decrement(ref seats.taken);
            }
        }
    }
}
