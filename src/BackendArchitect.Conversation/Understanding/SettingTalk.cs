using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what all designs of a place are counted with: the currency, an exchange rate, what an engineer costs, the region of the prices.</summary>
internal static partial class SettingTalk
{
    /// <summary>What other spans of time are in days of work: 8 hours a day, 22 days a month.</summary>
    private const double HoursPerDay = 8;
    private const double DaysPerMonth = 22;
    private const double DaysPerYear = 12 * DaysPerMonth;

    private const double LeastRate = 1e-6;
    private const double MostRate = 1e4;

    /// <returns>The fact to hold to, or null when the text is none of these.</returns>
    public static Fact? Read(string text, Logbook logbook, Occasion occasion)
    {
        var plain = Signs().Replace(text.Trim(), "${number} ${sign}");
        return Rate(plain, text, occasion) ?? Currency(plain, text, occasion) ?? DayRate(plain, text, logbook, occasion) ?? Region(plain, text, logbook, occasion);
    }

    private static Fact? Currency(string plain, string text, Occasion occasion) =>
        CurrencySaid().Match(plain) is { Success: true } said && ExchangeRates.Named(said.Groups["currency"].Value) is { } code
            ? Said(FactIds.Currency, FactValue.Of(code), "", text, occasion)
            : null;

    /// <summary>Kept as US dollars for one of the other currency, whichever way round it was said.</summary>
    private static Fact? Rate(string plain, string text, Occasion occasion)
    {
        var match = RateSaid().Match(plain) is { Success: true } equal ? equal : PairSaid().Match(plain);
        if (!match.Success
            || ExchangeRates.Named(match.Groups["one"].Value) is not { } one || ExchangeRates.Named(match.Groups["other"].Value) is not { } other
            || one == other || (one != "USD" && other != "USD"))
        {
            return null;
        }

        var (count, price) = (match.Groups["count"].Success ? Number(match.Groups["count"].Value) : 1, Number(match.Groups["price"].Value));
        var dollars = other == "USD" ? price / count : count / price;
        return dollars is >= LeastRate and <= MostRate
            ? Said(FactIds.ExchangeRate, FactValue.Of(Math.Round(dollars.Value, 8)), ExchangeRates.UnitOf(other == "USD" ? one : other), text, occasion)
            : null;
    }

    private static Fact? DayRate(string plain, string text, Logbook logbook, Occasion occasion)
    {
        var match = PersonSaid().Match(plain) is { Success: true } person ? person : DayRateSaid().Match(plain);
        if (!match.Success || Number(match.Groups["amount"].Value) is not { } amount || amount <= 0)
        {
            return null;
        }

        var code = match.Groups["currency"].Success ? ExchangeRates.Named(match.Groups["currency"].Value) : Of(logbook, FactIds.Currency) ?? "USD";
        var thousand = match.Groups["thousand"].Success ? 1000 : 1;
        var days = match.Groups["per"].Value.ToLowerInvariant() switch { "hour" or "hourly" => 1 / HoursPerDay, "month" or "monthly" => DaysPerMonth, "year" or "yearly" => DaysPerYear, _ => 1 };
        return code is null || amount * thousand / days is < 1 or > 1e7 ? null : Said(FactIds.DayRate, FactValue.Of(Math.Round(amount * thousand / days, 2)), $"{code}/day", text, occasion);
    }

    private static Fact? Region(string plain, string text, Logbook logbook, Occasion occasion) =>
        RegionSaid().Match(plain) is { Success: true } said && PriceRegions.Embedded.Named(said.Groups["region"].Value, Of(logbook, FactIds.Cloud)) is { } region
            ? Said(FactIds.CloudRegion, FactValue.Of(region.Id), "", text, occasion)
            : null;

    private static string? Of(Logbook logbook, string fact) => logbook.House.Find(rule => rule.Fact?.Id == fact)?.Fact?.Value is FactValue.Choice(var word) ? word : null;

    private static Fact Said(string id, FactValue value, string unit, string words, Occasion occasion) =>
        new(id, value, unit, FactKind.Stated, words.Trim(), occasion.Source);

    /// <summary>"1,080" is a thousand and eighty; "1,08" and "0,920" are how half the world writes a point.</summary>
    private static double? Number(string written)
    {
        var plain = Thousands().IsMatch(written) ? written.Replace(",", "", StringComparison.Ordinal) : written.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }

    [GeneratedRegex(@"^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <summary>"€900" is "900 €".</summary>
    [GeneratedRegex(@"(?<sign>[€$£¥₹]) ?(?<number>\d[\d.,]{0,15}k?)", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(please |ok,? |from now on,? |always )*((show|give|display|say|put|write|print|tell) (me |us )?(all |the |your |our )*(money|costs?|prices?|amounts?|bills?|everything|figures)( always)? in|(set |change |switch )?(the |our |your )*currency( shall be| should be| is| to|:| =|=)?|we (only |always )?(calculate|count|think|budget|plan|report) (costs |money )?in) ?(?<currency>[\p{L}$€£¥₹]{1,12})( please| here)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CurrencySaid();

    [GeneratedRegex(@"^((please|ok|set|use|take|our|the|exchange|rate|is|to|at|of|with|calculate|count)\b[ ,:]*)*(?<count>\d[\d.,]{0,15}) ?(?<one>\p{L}{2,8}|[€$£¥₹]) ?(=|is|are|equals?|buys?|costs?|at|:|for) ?(?<price>\d[\d.,]{0,15}) ?(?<other>\p{L}{2,8}|[€$£¥₹])\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RateSaid();

    [GeneratedRegex(@"^((please|ok|set|use|take|our|the|exchange|rate|is|to|at|of|with)\b[ ,:]*)*(?<one>[A-Z]{3}) ?(/|to) ?(?<other>[A-Z]{3})( rate)?( is| =|=|:| at| to)* ?(?<price>\d[\d.,]{0,15})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PairSaid();

    [GeneratedRegex(@"^(please |ok,? |and )*((a|an|one|our|each|every|the|my) )?((senior|internal|average|full-time) )*(developers?|devs?|engineers?|programmers?|people|person|head|team members?) (costs?|is|are)( us)?( about| around| roughly)? (?<amount>\d[\d.,]{0,15})(?<thousand>k)? ?(?<currency>\p{L}{2,8}|[€$£¥₹])? ?(a|per|/|each|every|an) ?(?<per>day|hour|month|year)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonSaid();

    [GeneratedRegex(@"^(please |ok,? |set |use )*((our|the|my|a) )?((internal|team|developer|engineering|engineer|blended|average)('s)? )*(?<per>day|daily|hourly|hour|monthly|month)[ -]?rates?( is| are| of|:| =|=| to)* ?(?<amount>\d[\d.,]{0,15})(?<thousand>k)? ?(?<currency>\p{L}{3,8}|[€$£¥₹])?( a day| per day| an hour| a month)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayRateSaid();

    [GeneratedRegex(@"^(please |ok,? |use |set |take |show |count with |our |the |default |price |pricing |cloud |hosting )*(region|prices?)( of| for| is| to| in| from|:| =|=| at)* (?<region>[\p{L}0-9][\p{L}0-9 -]{2,30}?)( please| region)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RegionSaid();
}
