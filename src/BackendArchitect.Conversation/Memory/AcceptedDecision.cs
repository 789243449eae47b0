using System.Globalization;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>A decision somebody took, as it is remembered in the conversation.</summary>
/// <param name="Number">1 for the first of the conversation: ADR-0001.</param>
/// <param name="Decision">Id of the decision point.</param>
/// <param name="Option">Id of the option taken.</param>
/// <param name="Title">Both in words: "Architecture style: modular monolith".</param>
/// <param name="Design">Id of the design it belongs to.</param>
/// <param name="By">Name of the person.</param>
/// <param name="Review">The day to look at it again.</param>
/// <param name="Dissent">Who argued for what, and what would reopen it; null when nobody did.</param>
public sealed record AcceptedDecision(
    int Number,
    string Decision,
    string Option,
    string Title,
    string Design,
    string By,
    DateTimeOffset At,
    DateOnly Review,
    string? Dissent = null)
{
    /// <summary>The same for the engine, which holds later designs against it.</summary>
    public StandingDecision Standing() =>
        new(string.Create(CultureInfo.InvariantCulture, $"ADR-{Number:0000}"), Title, Option, "accepted", DateOnly.FromDateTime(At.UtcDateTime));
}
