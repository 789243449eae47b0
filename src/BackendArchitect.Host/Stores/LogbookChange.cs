using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Host.Stores;

/// <summary>What a turn changes in the logbook of its place.</summary>
/// <param name="Logbook">As it is afterwards; null when it stays as it was.</param>
/// <param name="Appointments">Those that are new or moved, as messages for later; and the names of those dropped, with null.</param>
internal sealed record LogbookChange(Logbook? Logbook, ImmutableArray<(string Name, InboundMessage? Message)> Appointments)
{
    /// <summary>Who an appointment's message is from.</summary>
    private static readonly Person Clock = new("backend-architect", "Backend Architect");

    public static LogbookChange Of(Claim claim, TurnOutcome outcome)
    {
        var (before, after) = (claim.State.Logbook, outcome.State.Logbook);
        if (ReferenceEquals(before, after) || before == after)
        {
            return new LogbookChange(null, []);
        }

        var home = outcome.Home ?? claim.Address;
        return new LogbookChange(
            after,
            [
                .. before.Appointments.Where(known => after.Appointments.All(other => other.Name != known.Name)).Select(gone => (gone.Name, (InboundMessage?)null)),
                .. after.Appointments.Where(known => !before.Appointments.Contains(known)).Select(made => (made.Name, (InboundMessage?)MessageOf(made, home))),
            ]);
    }

    /// <summary>The logbook as it is kept.</summary>
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(Logbook!, ConversationJson.Default.Logbook);

    /// <summary>Of the message it becomes: of its name and time, so that it is the same however often it comes.</summary>
    public static string IdOf(Appointment made) => $"due-{made.Name}-{made.At.ToUnixTimeMilliseconds()}";

    /// <summary>The message of an appointment, complete when its time comes.</summary>
    public static InboundMessage Come(InboundMessage waiting, DateTimeOffset now) => waiting with { At = now, Received = now };

    private static InboundMessage MessageOf(Appointment made, ConversationAddress home) => new(
        IdOf(made),
        InboundKind.Due,
        home,
        Clock,
        "",
        made.Command,
        ImmutableDictionary<string, string>.Empty.Add(InboundMessage.DueValue, made.At.UtcDateTime.ToString("o", null)),
        made.At);
}
