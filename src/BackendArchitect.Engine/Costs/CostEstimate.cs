using System.Text.Json.Serialization;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs;

/// <summary>What a design costs, in US dollars.</summary>
/// <param name="Low">Sum of the lines in a month of ordinary days.</param>
/// <param name="High">Sum of the lines in the busiest month: every day at the peak, or with its sale days where days differ.</param>
/// <param name="OperationsDays">Engineer-days a month to run it.</param>
/// <param name="OperationsMonthly">The same in money.</param>
/// <param name="Build">People until launch.</param>
/// <param name="ThreeYears">Sum of <see cref="Total"/>.</param>
/// <param name="Formula">How that sum is made, in words.</param>
/// <param name="Unpriced">Parts whose price depends on what nobody knows yet, with what decides it.</param>
public sealed record CostEstimate(
    IReadOnlyList<CostLine> Lines,
    decimal Low,
    decimal High,
    double OperationsDays,
    decimal OperationsMonthly,
    decimal Build,
    decimal ThreeYears,
    string Formula,
    IReadOnlyList<string> Unpriced)
{
    /// <summary>What three years cost, line by line; the amounts add up to <see cref="ThreeYears"/> to the cent.</summary>
    public IReadOnlyList<TcoLine> Total { get; init; } = [];

    /// <summary>What an engineer was taken to cost, and why; null only in designs of earlier versions.</summary>
    public PeopleRate? People { get; init; }

    /// <summary>How old the price tables of the lines are; null when nothing is priced.</summary>
    public CatalogueAge? Prices { get; init; }

    /// <summary>The currency people are shown this in, with its rate; the amounts of the model stay US dollars. Null where it is shown in those.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalMoney? Rate { get; init; }

    /// <summary>The region whose prices were asked for, and how far the tables have them; null when nobody asked for one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RegionCover? Region { get; init; }

    /// <summary>Whether the amounts were converted at <see cref="Rate"/>, to be shown; never in a stored model.</summary>
    [JsonIgnore]
    public bool IsConverted { get; init; }

    /// <summary>The code of the currency the amounts are in: <c>USD</c>.</summary>
    public string Currency => IsConverted && Rate is { } rate ? rate.Currency : OptionCost.Currency;

    /// <summary>The currency of the budget, when it was not said in US dollars and nothing else is set for all money.</summary>
    public LocalMoney? Local { get; init; }
}
