using System.Globalization;
using BackendArchitect.Engine.Briefs;
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
        StaleAfterDays = (int)Number("prices-stale-after-days");
        MigrationDaysPerContext = (double)Number("migration-days-per-context");
        PainDays = (double)Number("pain-days");
        PostponeMonths = (int)Number("postpone-months");
        DaysPerExtraService = (double)Number("days-per-extra-service");
        DaysPerTenantDatabase = (double)Number("days-per-tenant-database");
        DaysActiveActive = (double)Number("days-active-active");
        Engineers = (double)Number("engineers");
        Months = (double)Number("months");
    }

    public static PlanningRates Embedded => Shipped.Value;

    public DateOnly Taken { get; }

    public string Source { get; }

    /// <summary>From this age on a price is called stale. Unit: days.</summary>
    public int StaleAfterDays { get; }

    /// <summary>To take one bounded context off a system that exists. Unit: engineer-days.</summary>
    public double MigrationDaysPerContext { get; }

    /// <summary>What one named pain of a running system takes while it is left as it is. Unit: engineer-days a month.</summary>
    public double PainDays { get; }

    /// <summary>How long a start is put off when nobody says how long. Unit: months.</summary>
    public int PostponeMonths { get; }

    /// <summary>Unit: engineer-days a month.</summary>
    public double DaysPerExtraService { get; }

    /// <summary>Migrations, backups and watching of one tenant's database, automated. Unit: engineer-days a month.</summary>
    public double DaysPerTenantDatabase { get; }

    /// <summary>Unit: engineer-days a month.</summary>
    public double DaysActiveActive { get; }

    /// <summary>People who build when nobody said how many.</summary>
    public double Engineers { get; }

    /// <summary>Months of building when nobody said how long.</summary>
    public double Months { get; }

    /// <summary>What a way of recovering adds to the infrastructure bill, as a share of it; 0 for an unknown one.</summary>
    /// <param name="option">Option id of the decision: <c>pilot-light</c>.</param>
    public decimal RecoveryShare(string? option) => option is not null && _table.Find(Recovery + option) is not null ? Number(Recovery + option) : 0;

    /// <summary>What an engineer costs: where the team is said to sit, else where the currency of its budget points, else our default.</summary>
    public PeopleRate PeopleFor(Ledger brief)
    {
        if (Own(brief) is { } own)
        {
            return own;
        }

        if (brief.Choice(FactIds.TeamRegion) is { } said)
        {
            return Rate(said, "the brief says where the team sits");
        }

        var currency = brief.Find(FactIds.BudgetPerMonth) is { } budget ? ExchangeRates.CurrencyOf(budget.Unit) : null;
        return currency is not null && Under("people-by-currency").Find(currency) is YamlTree.Scalar region
            ? Rate(region.Text, $"inferred from a budget in {currency}")
            : Rate(Text("people-otherwise"), "assumed, because nobody said where the team sits");
    }

    /// <summary>The rate the team gave itself; a month is as many days as in our table.</summary>
    private PeopleRate? Own(Ledger brief)
    {
        if (brief.Find(FactIds.DayRate) is not { Value: FactValue.Number(var day, _) } said || ExchangeRates.For(brief).InDollars(day, said.Unit) is not { } dollars)
        {
            return null;
        }

        var currency = ExchangeRates.CurrencyOf(said.Unit);
        var by = said.Source.Author.Length > 0 ? said.Source.Author : said.Source.Message;
        return new PeopleRate("own", "the team's own rate", (decimal)dollars * Number("days-per-month"), (decimal)dollars, string.Create(CultureInfo.InvariantCulture, $"{day:#,0.##} {currency} a day, {by}"))
        {
            Source = by,
            Taken = said.Source.Day,
        };
    }

    /// <summary>What people do about a line of a bill: the first entry whose key is in its price, unit or item.</summary>
    public string HowToCut(CostLine line)
    {
        var cuts = Under("cuts");
        var found = cuts.Entries.FirstOrDefault(cut => new[] { line.Price, line.Unit, line.Item }.Any(word => word.Contains(cut.Key.Text, StringComparison.Ordinal)));
        return found?.Value is YamlTree.Scalar says ? says.Text : Text("otherwise", cuts);
    }

    private PeopleRate Rate(string region, string because)
    {
        var rate = (Under("people").Find(region)
            ?? throw new KnowledgeException(File, Under("people").Line, $"'people' has no '{region}'.", "Add a line with its rates.")).Mapping(File);
        return new PeopleRate(region, Text("name", rate), Number("month", rate), Number("day", rate), because);
    }

    private YamlTree.Map Under(string key) => (_table.Find(key)
        ?? throw new KnowledgeException(File, _table.Line, $"'{key}' is missing.", $"Add '{key}:' here.")).Mapping(File);

    private decimal Number(string key, YamlTree.Map? table = null) =>
        decimal.TryParse(Text(key, table), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new KnowledgeException(File, (table ?? _table).Find(key)!.Line, $"'{key}' must be a number.", "Write it with a point: 0.75.");

    private string Text(string key, YamlTree.Map? table = null) => (table ?? _table).Find(key) is YamlTree.Scalar scalar
        ? scalar.Text
        : throw new KnowledgeException(File, (table ?? _table).Line, $"'{key}' is missing.", $"Add '{key}:' here.");
}
