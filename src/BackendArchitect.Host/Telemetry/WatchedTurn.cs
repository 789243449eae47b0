using System.Diagnostics;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Telemetry;

/// <summary>One turn under way, timed and traced.</summary>
public sealed class WatchedTurn(Activity? activity, string channel, TimeProvider time) : IDisposable
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>Writes the trace on the replies, so that sending them continues it.</summary>
    public TurnOutcome Sign(TurnOutcome outcome) => activity is null
        ? outcome
        : outcome with { Replies = [.. outcome.Replies.Select(reply => reply with { Trace = activity.Id })] };

    public void Failed(Exception failure)
    {
        Measures.TurnFailures.Add(1, Measures.Tag("channel", channel));
        activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
    }

    public void Dispose()
    {
        Measures.Turn.Record(time.GetElapsedTime(_began).TotalSeconds, Measures.Tag("channel", channel));
        activity?.Dispose();
    }
}
