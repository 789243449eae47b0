using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>Numbers as people read them. What somebody said stays exact; what was computed is rounded to what it is worth.</summary>
public static class Amounts
{
    /// <summary>Length of "/s".</summary>
    private const int PerSecond = 2;

    /// <param name="value">In the unit of the fact catalogue.</param>
    public static string Of(double value, string unit) => unit switch
    {
        "%" => $"{Number(value)} %",
        "×" => $"{Number(value)}×",
        "×/year" => $"{Number(value)}× a year",
        "ms" when value >= 1000 => $"{Number(value / 1000)} s",
        "min" => Minutes(value),
        "GB" or "GB/month" when value >= 1000 => Of(value / 1000, unit.Replace("GB", "TB", StringComparison.Ordinal)),
        "" => Number(value),
        _ when value == 1 => $"1 {Words(Singular(unit))}",
        _ => $"{Number(value)} {Words(unit)}",
    };

    /// <summary>Rounded to three significant digits, for what was computed.</summary>
    public static string Rounded(double value, string unit) => Of(Significant(value, 3), unit);

    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>Whole dollars, or of what else money is shown in, rounded to what an estimate is worth: "3,900".</summary>
    public static string Dollars(decimal value) => Number(Significant((double)value, value >= 1000 ? 2 : 3));

    /// <summary>"3,900–5,200 USD", or one number when both ends round to it, in the currency the bill is shown in.</summary>
    public static string Money(CostEstimate costs, decimal low, decimal high) =>
        Dollars(low) == Dollars(high) ? Money(costs, high) : $"{Dollars(low)}–{Money(costs, high)}";

    /// <summary>"5,200 USD", in the currency the bill is shown in.</summary>
    public static string Money(CostEstimate costs, decimal amount) => $"{Dollars(amount)} {costs.Currency}";

    /// <summary>"2.3×"; what is far beyond need is not counted out: "> 100×".</summary>
    public static string Multiple(double value) => value > BreakPoint.Plenty ? $"> {Number(BreakPoint.Plenty)}×" : $"{Number(Significant(value, 2))}×";

    public static string Count(int count, string one, string many) => $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    public static double Significant(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return 0;
        }

        var scale = Math.Pow(10, digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Round(value * scale) / scale;
    }

    private static string Minutes(double value) => value switch
    {
        0 => "0 min",
        < 1 => $"{Number(Significant(value * 60, 3))} s",
        >= 2880 => $"{Number(Significant(value / 1440, 3))} days",
        >= 120 => $"{Number(Significant(value / 60, 3))} h",
        _ => $"{Number(value)} min",
    };

    /// <summary>Of "writes/s" the write: what is counted stands before the slash.</summary>
    private static string Singular(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var (counted, rest) = slash < 0 ? (unit, "") : (unit[..slash], unit[slash..]);
        return counted == "people" ? $"person{rest}" : counted.EndsWith("ies", StringComparison.Ordinal) ? $"{counted[..^3]}y{rest}" : counted.Length > 2 && counted.EndsWith('s') ? counted[..^1] + rest : unit;
    }

    /// <summary>"USD/month" is "USD a month", "requests/s/vCPU" is "requests/s a vCPU"; "requests/s" stays as engineers write it.</summary>
    private static string Words(string unit) => unit.IndexOf("/s", StringComparison.Ordinal) is var at and >= 0 && (at + PerSecond == unit.Length || unit[at + PerSecond] == '/')
        ? unit[..(at + PerSecond)] + unit[(at + PerSecond)..].Replace("/", " a ", StringComparison.Ordinal)
        : unit.Replace("/", " a ", StringComparison.Ordinal);
}
