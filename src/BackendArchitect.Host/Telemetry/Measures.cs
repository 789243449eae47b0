using System.Diagnostics.Metrics;

namespace BackendArchitect.Host.Telemetry;

/// <summary>What is counted and timed. Costs next to nothing while nobody reads it.</summary>
/// <remarks>Tags are few and fixed (channel, outcome, reason, kind): never an id, a name or a word somebody wrote.</remarks>
internal static class Measures
{
    public const string Name = "BackendArchitect";

    private static readonly Meter Source = new(Name);

    /// <summary>From the request of a platform to our answer. Unit: s. Slack waits 3, Teams 15.</summary>
    public static readonly Histogram<double> Ack = Source.CreateHistogram<double>("ba.ack.duration", "s", "Time a platform waited for its 200.");

    public static readonly Counter<long> Accepted = Source.CreateCounter<long>("ba.messages.accepted", null, "Messages kept for the first time.");

    public static readonly Counter<long> Duplicates = Source.CreateCounter<long>("ba.messages.duplicates", null, "Deliveries that were here before.");

    public static readonly Counter<long> Refused = Source.CreateCounter<long>("ba.admissions.refused", null, "Messages that were not let in, by reason.");

    /// <summary>From accepting a message to beginning its turn. Unit: s.</summary>
    public static readonly Histogram<double> QueueAge = Source.CreateHistogram<double>("ba.queue.age", "s", "Time a message waited for its turn.");

    public static readonly Histogram<double> Turn = Source.CreateHistogram<double>("ba.turn.duration", "s", "Time a turn took.");

    public static readonly Counter<long> Overtaken = Source.CreateCounter<long>("ba.turns.overtaken", null, "Turns run again because another thread of the place wrote to the logbook first.");

    public static readonly Counter<long> Woken = Source.CreateCounter<long>("ba.appointments.woken", null, "Appointments whose time came and that became messages.");

    /// <summary>From the time an appointment was made for to the beginning of its turn. Unit: s.</summary>
    public static readonly Histogram<double> Lateness = Source.CreateHistogram<double>("ba.appointments.lateness", "s", "Time between when an appointment was due and its turn.");

    public static readonly Counter<long> TurnFailures = Source.CreateCounter<long>("ba.turns.failed", null, "Turns that broke and are tried again.");

    public static readonly Histogram<double> Send = Source.CreateHistogram<double>("ba.send.duration", "s", "Time a platform took to take a reply, by outcome.");

    public static readonly Counter<long> Retries = Source.CreateCounter<long>("ba.sends.retries", null, "Sendings that were not the first try.");

    public static readonly Counter<long> MaybeRepeated = Source.CreateCounter<long>("ba.sends.maybe_repeated", null, "Replies sent again after a crash or a lost answer, where the platform cannot be asked whether it has them.");

    public static readonly Counter<long> Held = Source.CreateCounter<long>("ba.sends.held", null, "Replies put back untried, by reason: pace or circuit.");

    public static readonly Counter<long> Broken = Source.CreateCounter<long>("ba.circuits.opened", null, "Times a platform was given up for a while.");

    public static readonly Counter<long> DeadLetters = Source.CreateCounter<long>("ba.dead_letters", null, "Messages and replies given up.");

    public static readonly Counter<long> DecisionChanges = Source.CreateCounter<long>("ba.decisions.changed", null, "Decisions taken, changed or taken back.");

    /// <summary>Purpose and outcome: answered, failed, or refused before anything was sent.</summary>
    public static readonly Counter<long> ModelCalls = Source.CreateCounter<long>("ba.llm.questions", null, "Questions for the language model, by purpose and outcome.");

    /// <summary>Tries included. Unit: s.</summary>
    public static readonly Histogram<double> ModelTime = Source.CreateHistogram<double>("ba.llm.duration", "s", "Time the language model took, by purpose and outcome.");

    public static readonly Counter<long> ModelTokens = Source.CreateCounter<long>("ba.llm.tokens", null, "Tokens the language model counted, by purpose and direction.");

    /// <summary>Unit: USD. Nothing while no prices are set.</summary>
    public static readonly Counter<double> ModelCost = Source.CreateCounter<double>("ba.llm.cost_usd", null, "What the language model cost by the prices set, by purpose.");

    public static readonly Counter<long> Context7Calls = Source.CreateCounter<long>("ba.context7.calls", null, "Questions to live documentation, by outcome.");

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
