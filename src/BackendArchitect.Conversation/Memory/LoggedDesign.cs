using System.Collections.Immutable;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Watch;

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
    private static readonly string[] Load =
    [
        FactIds.ConcurrentUsers, FactIds.DailyUsers, FactIds.MonthlyUsers, FactIds.RegisteredUsers, FactIds.RequestsPerSecond, FactIds.RequestsPerDay,
        FactIds.TransactionsPerDay, FactIds.WritesPerSecond, FactIds.EventsPerSecond, FactIds.GrowthPerYear,
    ];

    /// <summary>What a month was said to cost, at least. Unit: USD/month.</summary>
    public decimal MonthlyLow { get; init; }

    /// <summary>What a month was said to cost, at most. Unit: USD/month.</summary>
    public decimal MonthlyHigh { get; init; }

    /// <summary>The versions it was made with.</summary>
    public ImmutableList<UsedVersion> Versions { get; init; } = [];

    /// <summary>The lines of its bill, for prices that move.</summary>
    public ImmutableList<UsedPrice> Bill { get; init; } = [];

    /// <summary>When its load was told, where an earlier design of the thread had the same; null: with the design itself. What grows is counted from there.</summary>
    public DateTimeOffset? LoadAt { get; init; }

    /// <summary>The same in place of an earlier one of its thread.</summary>
    public LoggedDesign InPlaceOf(LoggedDesign earlier) =>
        Load.All(fact => Equals(earlier.Brief.Find(fact)?.Value, Brief.Find(fact)?.Value)) ? this with { LoadAt = earlier.LoadAt ?? earlier.At } : this;

    /// <summary>What stands in a thread at a moment.</summary>
    public static LoggedDesign Of(Blueprint design, string thread, string by, DateTimeOffset at, Ledger brief, ImmutableList<StandingDecision> standing) =>
        new(design.Stamp.Brief, design.Title, thread, by, at, brief, standing)
        {
            MonthlyLow = design.Costs.Low,
            MonthlyHigh = design.Costs.High,
            Versions = [.. design.Technologies.Where(choice => choice.Version is not null).DistinctBy(choice => choice.Id).Select(choice =>
                new UsedVersion(choice.Id, choice.Name, choice.Version!.Product, choice.Version.Line, choice.Version.Latest))],
            Bill = [.. design.Costs.Lines.Select(line => new UsedPrice(line.Part, line.Item, line.Price, line.QuantityHigh, line.UnitPrice))],
        };

    public bool Equals(LoggedDesign? other) => other is not null && Id == other.Id && Thread == other.Thread && At == other.At;

    public override int GetHashCode() => HashCode.Combine(Id, Thread, At);
}
