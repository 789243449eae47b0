namespace BackendArchitect.Host.Stores;

/// <summary>Something that could not be done after the last try, kept for a person to look at.</summary>
/// <param name="Kind">message, reply, state or logbook.</param>
/// <param name="Json">What it was, as it was stored.</param>
public sealed record DeadLetter(string Kind, string Conversation, string Json, string Reason, DateTimeOffset At)
{
    /// <summary>What <see cref="IOversight.ReviveAsync"/> takes; empty where the letter was read without it.</summary>
    public string Id { get; init; } = "";
}
