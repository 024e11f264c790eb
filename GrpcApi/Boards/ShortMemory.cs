using System.Collections.Concurrent;

namespace Soliguide.GrpcApi.Boards;

/// <summary>
/// Remembers answers for a moment, so that many askers cost one question. Whoever asks while a question is under way gets its answer; a
/// failure is not remembered.
/// </summary>
internal sealed class ShortMemory<TKey, TValue>(TimeSpan age, TimeProvider clock)
    where TKey : notnull
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<TKey, Entry> entries = new();

    public async Task<TValue> Get(TKey key, Func<TKey, Task<TValue>> ask, CancellationToken cancellation)
    {
        Forget();
        while (true)
        {
            var entry = entries.GetOrAdd(key, _ => new Entry(ask, clock));
            if (!entry.IsOld(age))
            {
                return await entry.Answer(key).WaitAsync(cancellation);
            }

            entries.TryRemove(new KeyValuePair<TKey, Entry>(key, entry));
        }
    }

    private void Forget()
    {
        if (entries.Count > Most)
        {
            foreach (var entry in entries.Where(entry => entry.Value.IsOld(age)))
            {
                entries.TryRemove(entry);
            }
        }
    }

    private sealed class Entry(Func<TKey, Task<TValue>> ask, TimeProvider clock)
    {
        private readonly Lock gate = new();
        private Task<TValue>? answer;
        private long answeredAt;

        public Task<TValue> Answer(TKey key)
        {
            lock (gate)
            {
                return answer ??= Ask(key);
            }
        }

        public bool IsOld(TimeSpan age) =>
            answer is { IsCompleted: true } && (!answer.IsCompletedSuccessfully || clock.GetElapsedTime(answeredAt) >= age);

        private async Task<TValue> Ask(TKey key)
        {
            var value = await ask(key);
            answeredAt = clock.GetTimestamp();
            return value;
        }
    }
}
