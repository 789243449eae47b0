using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Quantities;

/// <summary>Signs and words of currencies, as ISO 4217 codes.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["$"] = "USD", ["usd"] = "USD", ["us$"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["buck"] = "USD", ["bucks"] = "USD", ["dollari"] = "USD", ["grand"] = "USD",
        ["€"] = "EUR", ["eur"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["£"] = "GBP", ["gbp"] = "GBP", ["pound"] = "GBP", ["pounds"] = "GBP", ["quid"] = "GBP",
        ["₹"] = "INR", ["inr"] = "INR", ["rupee"] = "INR", ["rupees"] = "INR", ["rs"] = "INR", ["¥"] = "JPY", ["jpy"] = "JPY", ["yen"] = "JPY", ["cny"] = "CNY", ["rmb"] = "CNY", ["yuan"] = "CNY",
        ["chf"] = "CHF", ["francs"] = "CHF", ["franken"] = "CHF", ["sek"] = "SEK", ["nok"] = "NOK", ["dkk"] = "DKK", ["pln"] = "PLN", ["zł"] = "PLN", ["zloty"] = "PLN", ["czk"] = "CZK", ["huf"] = "HUF",
        ["cad"] = "CAD", ["aud"] = "AUD", ["nzd"] = "NZD", ["sgd"] = "SGD", ["hkd"] = "HKD", ["brl"] = "BRL", ["reais"] = "BRL", ["mxn"] = "MXN", ["pesos"] = "MXN", ["zar"] = "ZAR", ["rand"] = "ZAR",
        ["ngn"] = "NGN", ["naira"] = "NGN", ["₦"] = "NGN", ["kes"] = "KES", ["aed"] = "AED", ["dirhams"] = "AED", ["sar"] = "SAR", ["ils"] = "ILS", ["₪"] = "ILS", ["shekels"] = "ILS", ["try"] = "TRY", ["₺"] = "TRY", ["lira"] = "TRY",
        ["krw"] = "KRW", ["₩"] = "KRW", ["won"] = "KRW", ["uah"] = "UAH", ["₴"] = "UAH", ["rub"] = "RUB", ["₽"] = "RUB", ["rubles"] = "RUB", ["idr"] = "IDR", ["php"] = "PHP", ["₱"] = "PHP", ["vnd"] = "VND", ["thb"] = "THB", ["baht"] = "THB",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Everyday = FrozenSet.Create("try", "won", "php", "grand", "rs", "sar");

    /// <summary>The currency a word means, or null; words that usually mean something else count only right beside a number.</summary>
    public static string? Of(string word) => Codes.TryGetValue(word, out var code) ? code : null;

    public static bool IsEveryday(string word) => Everyday.Contains(word);

    /// <summary>How many units buy roughly what a dollar does, for telling a month's budget from a whole one.</summary>
    public static double Magnitude(string code) => code switch
    {
        "INR" or "JPY" or "RUB" or "HUF" or "KES" or "PHP" => 100,
        "NGN" or "KRW" => 1300,
        "IDR" or "VND" => 15000,
        _ => 1,
    };
}
