namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>A thousand conversations at once: each says its messages one after the other, spread over the time of the trial, and some of them come again later.</summary>
internal sealed class Crowd(ChaosPlan plan, IReadOnlyList<Platform> platforms, Ledger ledger, IReadOnlyDictionary<Platform, IVoice> voices)
{
    /// <summary>Share of messages that are delivered once more although they were taken.</summary>
    private const double Repeated = 0.1;

    private static readonly TimeSpan LatestRepeat = TimeSpan.FromSeconds(20);

    public Task TalkAsync() => Task.WhenAll(Enumerable.Range(0, plan.Conversations).Select(TalkAsync));

    private async Task TalkAsync(int conversation)
    {
        var dice = new Random((plan.Seed * 1_000_003) + conversation);
        var voice = voices[platforms[conversation]];
        var messages = (plan.Messages / plan.Conversations) + (conversation < plan.Messages % plan.Conversations ? 1 : 0);
        var moments = Enumerable.Range(0, messages).Select(_ => dice.NextDouble() * plan.Load.TotalMilliseconds).Order().ToList();
        var repeats = new List<Task>();
        var start = TimeProvider.System.GetTimestamp();
        for (var number = 1; number <= messages; number++)
        {
            var wait = moments[number - 1] - TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
            if (wait > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System);
            }

            if (!await voice.SayAsync(conversation, number))
            {
                ledger.NoteGivenUp(conversation, number);
                continue;
            }

            ledger.NoteTaken(conversation, number);
            if (dice.NextDouble() < Repeated)
            {
                repeats.Add(RepeatAsync(voice, conversation, number, dice.NextDouble() * LatestRepeat));
            }
        }

        await Task.WhenAll(repeats);
    }

    private async Task RepeatAsync(IVoice voice, int conversation, int number, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        ledger.Count("delivered again later");
        await voice.RepeatAsync(conversation, number);
    }
}
