using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Deliverables.Money;

/// <summary>Finds the amounts in a design written as JSON: values beside a unit of money, the members of a bill, and amounts in sentences.</summary>
internal sealed class MoneyWalk
{
    private const string Dollars = "USD";

    /// <summary>A price of one is exact to this, an amount to the cent.</summary>
    private const int PriceDigits = 8;

    /// <summary>No bill is larger, and a decimal holds it.</summary>
    private const double Most = 1e15;

    private static readonly HashSet<string> Bills = new(StringComparer.Ordinal) { "low", "high", "amount", "unitPrice", "operationsMonthly", "build", "threeYears" };
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "month", "day" };
    private static readonly HashSet<string> NotShown = new(StringComparer.Ordinal) { "rate", "local", "stamp", "names", "sources", "unit" };

    private readonly LocalMoney _rate;
    private readonly Dictionary<decimal, decimal> _exact = [];

    /// <param name="known">Amounts in US dollars that sentences say in whole ones.</param>
    public MoneyWalk(LocalMoney rate, IEnumerable<double> known)
    {
        _rate = rate;
        foreach (var amount in known.Where(amount => Math.Abs(amount) < Most).Select(amount => (decimal)amount))
        {
            _exact.TryAdd(Math.Round(amount, MidpointRounding.AwayFromZero), amount);
        }
    }

    /// <summary>Amounts in place of what the object holds; it is changed.</summary>
    public void Walk(JsonObject design) => Walk(design, "", inBill: false);

    private void Walk(JsonObject node, string key, bool inBill)
    {
        if (node["kind"] is JsonValue kind && kind.GetValueKind() == JsonValueKind.String && node.ContainsKey("confidence") && kind.GetValue<string>() == "Stated")
        {
            return; // what somebody said stays as it was said
        }

        var unit = node["unit"] is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : "";
        var ofBill = inBill || key is "costs" or "alternatives" or "monthly";
        if (unit.StartsWith(Dollars, StringComparison.Ordinal) && !node.ContainsKey("unitPrice"))
        {
            node["unit"] = _rate.Currency + unit[Dollars.Length..];
            Values(node);
        }
        else if (unit.StartsWith(Dollars, StringComparison.Ordinal))
        {
            node["unit"] = _rate.Currency + unit[Dollars.Length..]; // a share of the bill: the amount is the quantity, the price is one
            Convert(node, "quantityLow", 2);
            Convert(node, "quantityHigh", 2);
        }

        foreach (var name in node.Select(member => member.Key).ToArray())
        {
            switch (node[name])
            {
                case JsonObject inner when !NotShown.Contains(name):
                    Walk(inner, name, ofBill);
                    break;
                case JsonArray list when !NotShown.Contains(name):
                    Walk(list, name, ofBill);
                    break;
                case JsonValue value when value.GetValueKind() == JsonValueKind.Number && (ofBill && Bills.Contains(name) || (key == "people" && People.Contains(name))):
                    if (name != "unitPrice" || unit.Length == 0 || !unit.StartsWith(Dollars, StringComparison.Ordinal))
                    {
                        Convert(node, name, name == "unitPrice" ? PriceDigits : 2);
                    }

                    break;
                case JsonValue value when value.GetValueKind() == JsonValueKind.String && !NotShown.Contains(name):
                    node[name] = Said(value.GetValue<string>(), name, ofBill);
                    break;
            }
        }
    }

    private void Walk(JsonArray list, string key, bool inBill)
    {
        for (var at = 0; at < list.Count; at++)
        {
            switch (list[at])
            {
                case JsonObject inner:
                    Walk(inner, key, inBill);
                    break;
                case JsonArray nested:
                    Walk(nested, key, inBill);
                    break;
                case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                    list[at] = Said(value.GetValue<string>(), key, inBill);
                    break;
            }
        }
    }

    private string Said(string text, string key, bool inBill) => key == "formula" && inBill ? MoneyText.Formula(text, _rate) : MoneyText.In(text, _rate, whole => _exact.GetValueOrDefault(whole, whole));

    /// <summary>All numbers beside a unit of money, and in the values below it.</summary>
    private void Values(JsonObject node)
    {
        foreach (var name in node.Select(member => member.Key).ToArray())
        {
            if (node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && name != "confidence")
            {
                Convert(node, name, 2);
            }
            else if (node[name] is JsonObject inner && inner.ContainsKey("is"))
            {
                Values(inner);
            }
        }
    }

    private void Convert(JsonObject node, string name, int digits)
    {
        if (node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
        {
            node[name] = Math.Round(value.GetValue<decimal>() / _rate.Dollars, digits, MidpointRounding.AwayFromZero);
        }
    }
}
