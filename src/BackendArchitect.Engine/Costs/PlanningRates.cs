using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Costs;

/// <summary>Our dated planning rates for people and recovery, from <c>Knowledge/planning.yaml</c>.</summary>
public sealed class PlanningRates
{
    private const string File = "Knowledge/planning.yaml";
    private const string Recovery = "recovery-";

    private static readonly Lazy<PlanningRates> Shipped = new(() => new PlanningRates(YamlTree.Parse(File, EmbeddedKnowledge.Text(File)).Mapping(File)));

    private readonly YamlTree.Map _table;

    private PlanningRates(YamlTree.Map table)
    {
        _table = table;
        Taken = DateOnly.ParseExact(Text("taken"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Source = Text("source");
        EngineerDay = Number("usd-per-engineer-day");
        EngineerMonth = Number("usd-per-engineer-month");
        DaysPerExtraService = (double)Number("days-per-extra-service");
        DaysActiveActive = (double)Number("days-active-active");
        Engineers = (double)Number("engineers");
        Months = (double)Number("months");
    }

    public static PlanningRates Embedded => Shipped.Value;

    public DateOnly Taken { get; }

    public string Source { get; }

    /// <summary>One day of one engineer with everything. Unit: US dollars.</summary>
    public decimal EngineerDay { get; }

    /// <summary>One month of one engineer with everything. Unit: US dollars.</summary>
    public decimal EngineerMonth { get; }

    /// <summary>Unit: engineer-days a month.</summary>
    public double DaysPerExtraService { get; }

    /// <summary>Unit: engineer-days a month.</summary>
    public double DaysActiveActive { get; }

    /// <summary>People who build when nobody said how many.</summary>
    public double Engineers { get; }

    /// <summary>Months of building when nobody said how long.</summary>
    public double Months { get; }

    /// <summary>What a way of recovering adds to the infrastructure bill, as a share of it; 0 for an unknown one.</summary>
    /// <param name="option">Option id of the decision: <c>pilot-light</c>.</param>
    public decimal RecoveryShare(string? option) => option is not null && _table.Find(Recovery + option) is not null ? Number(Recovery + option) : 0;

    private decimal Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new KnowledgeException(File, _table.Find(key)!.Line, $"'{key}' must be a number.", "Write it with a point: 0.75.");

    private string Text(string key) => _table.Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, _table.Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
