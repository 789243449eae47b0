using System.Text.Json;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Deliverables.Money;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Every number a design can vouch for: what was said, its figures and formulas, and the dated tables it drew on.</summary>
/// <remarks>Sentences of the design itself vouch for nothing: a number in them must come from one of these.</remarks>
public sealed class Origins
{
    private const string Example = "example";

    private static readonly HashSet<string> Vouching = new(StringComparer.Ordinal) { "formula", "words" };

    private readonly List<Origin> _all = [];
    private readonly List<Origin> _examples = [];
    private readonly HashSet<DateOnly> _dates = [];

    private readonly LocalMoney? _shown;

    private Origins(LocalMoney? shown) => _shown = shown;

    /// <summary>Numbers, in the order they were found.</summary>
    public IReadOnlyList<Origin> All => _all;

    /// <summary>Values of example records: they vouch for contracts and schemas, never for prose.</summary>
    public IReadOnlyList<Origin> Examples => _examples;

    /// <summary>Days on which something was read, ends or was taken.</summary>
    public IReadOnlySet<DateOnly> Dates => _dates;

    public static Origins Of(Blueprint blueprint, KnowledgeBase knowledge)
    {
        var origins = new Origins(blueprint.Costs.Rate);
        using var design = JsonDocument.Parse(BlueprintJson.Write(blueprint));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Words(design.RootElement, ids);
        // What was passed over for a role is named beside what was taken.
        ids.UnionWith(knowledge.Technologies.Where(technology => technology.Fills.Any(filling => ids.Contains(filling.Role))).Select(technology => technology.Id));
        origins.Walk(design.RootElement, "blueprint", Vouching.Contains);
        origins.Quoted(blueprint);
        foreach (var (file, record) in RecordsInUse.Of(knowledge, ids))
        {
            origins.Walk(record, file, _ => true);
        }

        if (blueprint.Costs.Rate is { } rate)
        {
            origins.Converted(blueprint, rate);
        }

        origins._all.AddRange(Standards.Embedded.Numbers.Select(number => new Origin(number.Value, number.Unit, $"standards.yaml: {number.Means}")));
        origins._all.AddRange(Derived.Of(blueprint));
        origins._dates.UnionWith(CostNumbers.Days(blueprint));
        origins._dates.Add(DecisionRecord.ReviewBy(RecordState.Proposed(blueprint.Stamp.CatalogueDate)));
        return origins;
    }

    /// <summary>What is shown in another currency comes from the same amounts, at the rate the design names.</summary>
    private void Converted(Blueprint model, LocalMoney rate)
    {
        using var shown = JsonDocument.Parse(BlueprintJson.Write(ShownMoney.Of(model)));
        Walk(shown.RootElement, $"blueprint in {rate.Currency}", Vouching.Contains);
        _all.AddRange(_all.Concat(Derived.Of(model)).Where(origin => UnitTable.Find(origin.Unit) is ("money", _)).ToList()
            .Select(origin => origin with { Value = origin.Value / (double)rate.Dollars, Unit = rate.Currency, From = $"{origin.From} at the rate of {rate.Taken:yyyy-MM-dd}" }));
        _all.AddRange(CostNumbers.Of(ShownMoney.Of(model)));
        _all.Add(new Origin((double)rate.Dollars, OptionCost.Currency, $"rate of {rate.Currency}"));
        _dates.Add(rate.Taken);
    }

    /// <param name="vouches">Whether the sentences under a key may hold numbers of their own.</param>
    private void Walk(JsonElement element, string path, Func<string, bool> vouches, string key = "")
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (member.Value.ValueKind == JsonValueKind.Number)
                    {
                        Add(new Origin(member.Value.GetDouble(), UnitOf(element, path, member.Name), $"{path}.{member.Name}"), member.Name);
                    }
                    else
                    {
                        Walk(member.Value, $"{path}.{member.Name}", vouches, member.Name);
                    }
                }

                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, $"{path}[{at++}]", vouches, key);
                }

                Add(new Origin(element.GetArrayLength(), "", $"count of {path}"), key);
                break;
            case JsonValueKind.Number:
                Add(new Origin(element.GetDouble(), "", path), key);
                break;
            case JsonValueKind.String:
                Quote(element.GetString()!, path, key, vouches(key));
                break;
        }
    }

    /// <summary>What the team decided before is quoted by name and place, numbers and all.</summary>
    private void Quoted(Blueprint blueprint)
    {
        foreach (var record in blueprint.Standing ?? [])
        {
            Quote($"{record.Id} {record.Title} {record.Link}", "standing", "standing", vouches: true);
        }

        foreach (var author in blueprint.Facts.Select(fact => fact.Source.Author).OfType<string>())
        {
            Quote(author, "source", "author", vouches: true);
        }
    }

    private void Quote(string text, string path, string key, bool vouches)
    {
        _dates.UnionWith(NumberReader.Dates(text));
        if (vouches || key == Example)
        {
            foreach (var token in _shown is null ? NumberReader.Read(text) : NumberReader.Read(text).Concat(NumberReader.Read(MoneyText.In(text, _shown))))
            {
                Add(new Origin(token.Value, token.Unit, path), key);
            }
        }
    }

    private void Add(Origin origin, string key) => (key == Example ? _examples : _all).Add(origin);

    /// <summary>The unit beside a value, or the one its name implies.</summary>
    private static string UnitOf(JsonElement record, string path, string name)
    {
        if (path.Contains(".weights[", StringComparison.Ordinal))
        {
            return "share";
        }

        if (record.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.String && name is "value" or "number")
        {
            return unit.GetString()!;
        }

        return name switch
        {
            "sla" or "percent" => "%",
            "usd" or "unitPrice" or "low" or "high" or "amount" or "threeYears" or "build" or "operationsMonthly" => "USD",
            "startWeek" or "weeks" => "week",
            "ops-days" or "operationsDays" => "day",
            "share" or "weight" or "cohesion" => "share",
            "multiple" => "×",
            "load" => "requests/s",
            _ => "",
        };
    }

    private static void Words(JsonElement element, HashSet<string> into)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Words(member.Value, into);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Words(item, into);
                }

                break;
            case JsonValueKind.String:
                into.Add(element.GetString()!);
                break;
        }
    }
}
