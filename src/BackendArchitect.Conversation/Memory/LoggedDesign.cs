using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>A design of one of the threads, with all that is needed to make it again and to see what has changed since.</summary>
/// <param name="Id">Hash of the ledger, hex; the id of its <see cref="State.DesignRecord"/>.</param>
/// <param name="Title">"E-commerce platform".</param>
/// <param name="Thread">Id of the conversation it was made in.</param>
/// <param name="By">Name of who asked for it.</param>
/// <param name="Standing">The decisions that stood when it was made.</param>
public sealed record LoggedDesign(
    string Id, string Title, string Thread, string By, DateTimeOffset At, Ledger Brief, ImmutableList<StandingDecision> Standing)
{
    /// <summary>What a month was said to cost, at least. Unit: USD/month.</summary>
    public decimal MonthlyLow { get; init; }

    /// <summary>What a month was said to cost, at most. Unit: USD/month.</summary>
    public decimal MonthlyHigh { get; init; }

    public bool Equals(LoggedDesign? other) => other is not null && Id == other.Id && Thread == other.Thread && At == other.At;

    public override int GetHashCode() => HashCode.Combine(Id, Thread, At);
}
