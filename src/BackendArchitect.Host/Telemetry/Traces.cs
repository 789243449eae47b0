using System.Diagnostics;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Telemetry;

/// <summary>One trace a message, from door to door: accept, turn, send. Its context lies beside the message in the store, so a restart does not cut it.</summary>
/// <remarks>Nobody listens unless <see cref="TelemetryOptions.OtlpEndpoint"/> is set; then nothing is started and nothing kept.</remarks>
internal static class Traces
{
    public const string Name = "BackendArchitect";

    private static readonly ActivitySource Source = new(Name);

    public static Activity? Accept(InboundMessage message)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // A root of its own: what the caller's headers say of traces is not believed.
        Activity.Current = null;
        return Named(Source.StartActivity("accept", ActivityKind.Server), message.Conversation);
    }

    /// <summary>Continues the trace of the newest message; the others it answers are linked.</summary>
    public static Activity? Turn(Claim claim)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var links = claim.Messages[..^1].Select(message => Context(message.Trace)).Where(context => context != default).Select(context => new ActivityLink(context));
        var activity = Named(Source.StartActivity("turn", ActivityKind.Consumer, Context(claim.Messages[^1].Trace), links: links), claim.Address);
        activity?.SetTag("ba.messages", claim.Messages.Length).SetTag("ba.attempt", claim.Attempt);
        return activity;
    }

    public static Activity? Send(OutgoingReply reply)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Named(Source.StartActivity("send", ActivityKind.Producer, Context(reply.Reply.Trace)), reply.Address);
        activity?.SetTag("ba.attempt", reply.Attempt);
        return activity;
    }

    private static Activity? Named(Activity? activity, ConversationAddress address) =>
        activity?.SetTag("ba.channel", address.Channel).SetTag("ba.conversation", address.Id);

    private static ActivityContext Context(string? trace) =>
        ActivityContext.TryParse(trace, null, isRemote: true, out var context) ? context : default;
}
