using BackendArchitect.Channels;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Outbound;

/// <summary>The gate every reply goes through: in its platform's pace, past a platform that is down, measured and traced.</summary>
internal sealed class OutboundGate(Pace pace, Breakers breakers, Pulse pulse, TimeProvider time)
{
    /// <summary>A worker is about to look for work.</summary>
    public void Alive() => pulse.Beat(Pulse.Sends);

    /// <summary>How long the reply has to wait in the store before it may be tried; null when it may be tried now.</summary>
    public async Task<TimeSpan?> HoldAsync(OutgoingReply reply)
    {
        if (breakers.Rest(reply.Address, out var probing) is { } rest)
        {
            Measures.Held.Add(1, Measures.Tag("channel", reply.Address.Channel), Measures.Tag("reason", "circuit"));
            return rest;
        }

        var wait = probing ? TimeSpan.Zero : await pace.AskAsync(reply);
        if (wait <= TimeSpan.Zero)
        {
            return null;
        }

        Measures.Held.Add(1, Measures.Tag("channel", reply.Address.Channel), Measures.Tag("reason", "pace"));
        return wait;
    }

    /// <summary>What was let through was not sent after all.</summary>
    public void Untried(OutgoingReply reply) => breakers.Untried(reply.Address);

    /// <summary>Sends one reply, and hears what its platform says about pace and health.</summary>
    public async Task<SendResult> SendAsync(IChannel channel, OutgoingReply reply, CancellationToken cancellation)
    {
        using var trace = Traces.Send(reply);
        var began = time.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await breakers.RunAsync(reply.Address, stop => channel.SendAsync(reply.Address, reply.Reply, stop), cancellation);
            outcome = result.GetType().Name.ToLowerInvariant();
            if (result is SendResult.Later { After: { } after })
            {
                await pace.QuietenAsync(reply.Address, after);
            }

            return result;
        }
        finally
        {
            trace?.SetTag("ba.outcome", outcome);
            Measures.Send.Record(time.GetElapsedTime(began).TotalSeconds, Measures.Tag("channel", channel.Name), Measures.Tag("outcome", outcome));
            if (reply.Attempt > 1)
            {
                Measures.Retries.Add(1, Measures.Tag("channel", channel.Name));
            }
        }
    }
}
