using System.Collections.Frozen;
using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading.Quantities;

namespace BackendArchitect.Engine.Costs;

/// <summary>Our dated planning rates to the US dollar, from <c>Knowledge/rates.yaml</c>.</summary>
public sealed class ExchangeRates
{
    private const string File = "Knowledge/rates.yaml";
    private const string Own = "USD/";

    private static readonly Lazy<ExchangeRates> Shipped = new(() => Parse(File, EmbeddedKnowledge.Text(File)));

    private readonly FrozenDictionary<string, double> _usd;
    private readonly LocalMoney? _own;

    private ExchangeRates(DateOnly taken, string source, IEnumerable<KeyValuePair<string, double>> usd)
    {
        Taken = taken;
        Source = source;
        _usd = usd.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ExchangeRates(ExchangeRates table, LocalMoney own)
    {
        (Taken, Source, _usd, _own) = (table.Taken, table.Source, table._usd, own);
    }

    public static ExchangeRates Embedded => Shipped.Value;

    public DateOnly Taken { get; }

    /// <summary>Where the rates come from, as a person reads it.</summary>
    public string Source { get; }

    /// <summary>The table as it holds for a brief: with the rate the team gave in place of ours.</summary>
    public static ExchangeRates For(Ledger brief) => brief.Find(FactIds.ExchangeRate) is { Value: FactValue.Number(var rate, _) } own && OwnCurrency(own.Unit) is { } currency && rate > 0
        ? new ExchangeRates(Embedded, new LocalMoney(currency, (decimal)rate, own.Source.Day ?? Embedded.Taken) { Source = own.Source.Author.Length > 0 ? own.Source.Author : own.Source.Message })
        : Embedded;

    /// <summary>The unit of a rate a team gives: US dollars for one of that currency.</summary>
    public static string UnitOf(string currency) => Own + currency;

    /// <summary>The three-letter code of a currency somebody names ("euros", "€", "CHF"); null for other words.</summary>
    public static string? Named(string words) => Currencies.Of(words.Trim().ToLowerInvariant());

    /// <summary>US dollars for one unit of a currency, by its three-letter code; null when the table has no rate.</summary>
    public double? Of(string currency) => currency == _own?.Currency ? (double)_own.Dollars : _usd.TryGetValue(currency, out var rate) ? rate : null;

    /// <summary>What all money of a design is shown in, with its rate; null for US dollars, and for a currency without a rate.</summary>
    public static LocalMoney? ShownIn(Ledger brief) =>
        brief.Choice(FactIds.Currency) is { } currency and not "USD" && For(brief) is var table && table.Of(currency) is { } rate
            ? table.Dated(currency, rate)
            : null;

    /// <summary>A money value in US dollars; any other value as it is.</summary>
    /// <param name="unit"><c>EUR</c> or <c>EUR/month</c> is money; <c>ms</c> is not.</param>
    /// <returns>Null when the unit is money in a currency without a rate.</returns>
    public double? InDollars(double value, string unit) => CurrencyOf(unit) is { } currency ? value * Of(currency) : value;

    /// <summary>The currency of an amount, when it is one with a rate and is not the US dollar.</summary>
    public LocalMoney? BesideDollars(Fact? money) =>
        money is not null && CurrencyOf(money.Unit) is { } currency and not "USD" && Of(currency) is { } rate
            ? currency == _own?.Currency ? _own : new LocalMoney(currency, (decimal)rate, Taken)
            : null;

    private LocalMoney Dated(string currency, double rate) =>
        currency == _own?.Currency ? _own : new LocalMoney(currency, (decimal)rate, Taken) { Source = Source };

    private static string? OwnCurrency(string unit) => unit.Length == Own.Length + 3 && unit.StartsWith(Own, StringComparison.Ordinal) ? unit[Own.Length..] : null;

    /// <exception cref="KnowledgeException">The table is not readable; the message has file, line and remedy.</exception>
    internal static ExchangeRates Parse(string file, string text)
    {
        var root = YamlTree.Parse(file, text).Mapping(file);
        var taken = root.Find("taken") is YamlTree.Scalar day
            && DateOnly.TryParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw new KnowledgeException(file, root.Line, "'taken' is missing or not a day.", "Write 'taken: 2026-11-22'.");
        var rates = root.Find("usd") ?? throw new KnowledgeException(file, root.Line, "'usd' is missing.", "List the rates under 'usd:'.");
        var source = root.Find("source") is YamlTree.Scalar named ? named.Text : throw new KnowledgeException(file, root.Line, "'source' is missing.", "Say where the rates come from.");
        return new ExchangeRates(taken, source, rates.Mapping(file).Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Rate(file, entry))));
    }

    private static double Rate(string file, YamlTree.Entry entry) =>
        entry.Value is YamlTree.Scalar scalar
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0
            ? rate
            : throw new KnowledgeException(file, entry.Key.Line, $"'{entry.Key.Text}' has no rate.", "Write the US dollars for one unit.");

    internal static string? CurrencyOf(string unit)
    {
        var end = unit.IndexOf('/', StringComparison.Ordinal);
        var length = end < 0 ? unit.Length : end;
        return length == 3 && !unit.AsSpan(0, length).ContainsAnyExceptInRange('A', 'Z') ? unit[..length] : null;
    }
}
