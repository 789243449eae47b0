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
    private const int EarlierKept = 10;

    private static readonly ImmutableDictionary<string, DateTimeOffset> NoneRenewed = ImmutableDictionary<string, DateTimeOffset>.Empty;

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
    public ImmutableList<UsedVersion> Versions { get; init => field = value ?? []; } = [];

    /// <summary>The lines of its bill, for prices that move.</summary>
    public ImmutableList<UsedPrice> Bill { get; init => field = value ?? []; } = [];

    /// <summary>When its load was told, where an earlier design of the thread had the same; null: with the design itself. What grows is counted from there.</summary>
    public DateTimeOffset? LoadAt { get; init; }

    /// <summary>When the first design of its thread for the same system was made; null: this is the first. What nobody changed since is as old as that.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>Since when the facts are what they are that were changed after the first design.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Renewed { get; init => field = value ?? NoneRenewed; } = NoneRenewed;

    /// <summary>Ids of the designs it came in place of, oldest first: a button of an earlier day still finds it.</summary>
    public ImmutableList<string> Earlier { get; init => field = value ?? []; } = [];

    /// <summary>Since when a fact is what it is, said or assumed.</summary>
    public DateTimeOffset Since(string fact) => Renewed.GetValueOrDefault(fact, FirstAt ?? At);

    /// <summary>Whether an id, or the beginning of one, means this design or one it came in place of.</summary>
    public bool IsNamed(string id) => Id.StartsWith(id, StringComparison.Ordinal) || Earlier.Exists(known => known.StartsWith(id, StringComparison.Ordinal));

    /// <summary>The same in place of an earlier one of its thread.</summary>
    public LoggedDesign InPlaceOf(LoggedDesign earlier)
    {
        var next = Load.All(fact => Equals(earlier.Brief.Find(fact)?.Value, Brief.Find(fact)?.Value)) ? this with { LoadAt = earlier.LoadAt ?? earlier.At } : this;
        if (Title != earlier.Title)
        {
            return next; // another system: nothing of it is older than today
        }

        var told = Brief.Facts.Concat(earlier.Brief.Facts).Select(fact => fact.Id).Distinct()
            .Where(fact => !Equals(earlier.Brief.Find(fact)?.Value, Brief.Find(fact)?.Value));
        var earlierIds = earlier.Earlier.Remove(Id).Add(earlier.Id);
        return next with
        {
            FirstAt = earlier.FirstAt ?? earlier.At,
            Renewed = earlier.Renewed.SetItems(told.Select(fact => KeyValuePair.Create(fact, At))),
            Earlier = earlierIds.RemoveRange(0, Math.Max(0, earlierIds.Count - EarlierKept)),
        };
    }

    /// <summary>What stands in a thread at a moment.</summary>
    public static LoggedDesign Of(Blueprint design, string thread, string by, DateTimeOffset at, Ledger brief, ImmutableList<StandingDecision> standing) =>
        new(design.Stamp.Brief, design.Title, thread, by, at, brief, standing)
        {
            MonthlyLow = design.Costs.Low,
            MonthlyHigh = design.Costs.High,
            Versions = [.. design.Technologies.Where(choice => choice.Version is not null).DistinctBy(choice => choice.Id).Select(choice =>
                new UsedVersion(choice.Id, choice.Name, choice.Version!.Product, choice.Version.Line, choice.Version.Latest))],
            Bill = [.. design.Costs.Lines.Select(line => new UsedPrice(line.Part, line.Item, line.Price, line.QuantityHigh, line.UnitPrice) { Region = line.Region })],
        };

    public bool Equals(LoggedDesign? other) => other is not null && Id == other.Id && Thread == other.Thread && At == other.At;

    public override int GetHashCode() => HashCode.Combine(Id, Thread, At);
}
