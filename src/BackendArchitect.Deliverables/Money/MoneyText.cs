using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Money;

/// <summary>Amounts inside sentences and formulas of the model, in the currency a team reads: "about 4,000 USD a month" is "about 3,636 EUR a month".</summary>
internal static partial class MoneyText
{
    private const int Whole = 100;
    private const int Telling = 3;

    /// <param name="exact">The amount behind one that was written in whole dollars; itself where none is known.</param>
    public static string In(string text, LocalMoney rate, Func<decimal, decimal>? exact = null) => text.Contains("USD", StringComparison.Ordinal) || text.Contains("dollars", StringComparison.Ordinal)
        ? Amounts().Replace(text, match => match.Groups["first"].Value.Length == 0
            ? $"{Converted(match.Groups["last"].Value, rate, exact)} {rate.Currency}"
            : $"{Converted(match.Groups["first"].Value, rate, exact)}{match.Groups["join"].Value}{Converted(match.Groups["last"].Value, rate, exact)} {rate.Currency}")
        : text;

    /// <summary>A formula, whose amounts stand to the cent and mostly without their currency.</summary>
    public static string Formula(string text, LocalMoney rate) => InFormula().Replace(text, match =>
        Cents(rate.Of(Parsed(match.Groups["amount"].Value)), match.Groups["amount"].Value.Contains('.', StringComparison.Ordinal)) + (match.Groups["usd"].Success ? $" {rate.Currency}" : ""));

    /// <summary>As exact as it was written: whole from a hundred up, two places below, three digits of what is less than one.</summary>
    private static string Converted(string written, LocalMoney rate, Func<decimal, decimal>? exact)
    {
        var cents = written.Contains('.', StringComparison.Ordinal);
        var amount = (cents || exact is null ? Parsed(written) : exact(Parsed(written))) / rate.Dollars;
        return amount switch
        {
            0 => "0",
            < 1 => Small((double)amount),
            < Whole => amount.ToString("#,0.##", CultureInfo.InvariantCulture),
            _ => amount.ToString(cents ? "#,0.00" : "#,0", CultureInfo.InvariantCulture),
        };
    }

    private static string Small(double amount)
    {
        var places = Math.Min(9, Telling - 1 - (int)Math.Floor(Math.Log10(amount)));
        return Math.Round(amount, places, MidpointRounding.AwayFromZero).ToString("0.#########", CultureInfo.InvariantCulture);
    }

    private static string Cents(decimal amount, bool always) => amount.ToString(always ? "#,0.00" : "#,0.##", CultureInfo.InvariantCulture);

    private static decimal Parsed(string written) => decimal.Parse(written, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.,])(?:(?<first>\d[\d,]{0,20}(?:\.\d{1,9})?)(?<join>–| to | against | instead of ))?(?<last>\d[\d,]{0,20}(?:\.\d{1,9})?) (?:USD|dollars)\b(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(?<![\w.,])(?<amount>\d[\d,]{0,20}(?:\.\d{1,9})?)(?<usd> USD\b)|(?<![\w.,])(?<amount>\d[\d,]{0,20}\.\d\d)(?= \+|\)| =)", RegexOptions.CultureInvariant)]
    private static partial Regex InFormula();
}
