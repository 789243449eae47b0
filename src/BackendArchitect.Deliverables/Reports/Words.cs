using System.Globalization;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>How values of the model read in a document. The same everywhere, in every country.</summary>
public static class Words
{
    /// <summary>Four digits that count, at most: 9,804 · 12.5 · 0.083. Large whole numbers keep all theirs.</summary>
    public static string Number(double value)
    {
        var size = Math.Abs(value);
        var format = size >= 1000 ? "#,0" : size >= 100 ? "0.#" : size >= 1 ? "0.##" : "0.####";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Of the planned peak; what is far beyond need is not counted out: "more than 100".</summary>
    public static string Multiple(double value) =>
        value > Engine.Blueprints.BreakPoint.Plenty ? $"more than {Number(Engine.Blueprints.BreakPoint.Plenty)}" : Number(value);

    /// <summary>A share just under all of it keeps its digits: 99.996 % is not 100 %.</summary>
    public static string Number(double value, string unit) => unit switch
    {
        "" => Number(value),
        "%" when value is > 99.99 and < 100 => $"{(Math.Floor(value * 10_000) / 10_000).ToString("0.####", CultureInfo.InvariantCulture)} %",
        _ => $"{Number(value)} {Prose.Counted(Number(value), unit)}",
    };

    /// <summary>To the cent.</summary>
    public static string Cents(decimal value) => value.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>What the amounts of a bill are in: "US dollars", "EUR".</summary>
    public static string Currency(CostEstimate costs) => costs.IsConverted ? costs.Currency : "US dollars";

    /// <summary>Whole dollars, or of what else money is shown in.</summary>
    public static string Dollars(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>From the first day to the last; one day once.</summary>
    public static string Span(DateOnly first, DateOnly last) => first == last ? Date(first) : $"{Date(first)} to {Date(last)}";

    /// <summary>Rounded where a conversion left a tail, in the words people write.</summary>
    public static string Value(Blueprint blueprint, Fact fact) => fact.Value switch
    {
        FactValue.Number(var value, null) when Tailed(value) => Number(value, fact.Unit),
        FactValue.Number => fact.Unit.Length == 0 ? fact.Value.ToString()! : $"{fact.Value} {Prose.Counted(fact.Value.ToString()!, fact.Unit)}",
        FactValue.Choice(var word) => blueprint.Names.GetValueOrDefault(word, word),
        FactValue.Many(var words) => string.Join(", ", words.Select(word => blueprint.Names.GetValueOrDefault(word, word))),
        _ => fact.Value.ToString()!,
    };

    private static bool Tailed(double value) => value != Math.Round(value, 3);

    public static string Name(Fact fact) => FactCatalogue.Knows(fact.Id) ? FactCatalogue.Find(fact.Id).Name : fact.Id;

    /// <summary>How a fact came to be known; an assumption stands out.</summary>
    public static string Kind(Fact fact) => fact.Kind switch
    {
        FactKind.Assumed => "**assumed**",
        FactKind.Inferred => "inferred",
        _ => fact.IsDoubtful ? "said, read with doubt" : "said",
    };

    public static string Kind(Provenance provenance) => provenance switch
    {
        Provenance.Stated => "said",
        Provenance.Inferred => "inferred",
        Provenance.Assumed => "**assumed**",
        Provenance.Computed => "computed",
        _ => "dated table",
    };

    /// <summary>A formula in the letters of code; words of a brief or a table as words.</summary>
    public static string Origin(Figure figure)
    {
        var formula = figure.Provenance == Provenance.Computed ? MarkdownPage.Mono(figure.Formula) : MarkdownPage.Text(figure.Formula);
        return figure.Source is { } source && !figure.Formula.Contains(source, StringComparison.Ordinal) ? $"{formula} ({MarkdownPage.Text(source)})" : formula;
    }

    /// <summary>A part by the name a reader knows it by.</summary>
    public static string Part(Blueprint blueprint, string id) => MarkdownPage.Text(blueprint.Part(id)?.Name ?? id);

    public static string Cite(Source source)
    {
        var said = source.Mark switch { "read" => "read", "known" => "known, not read again", _ => "our assumption" };
        return $"{MarkdownPage.Link(source.Title, source.Url)} ({said}, {Date(source.Checked)})";
    }

    /// <summary>With a full stop, and a capital where the first word is an ordinary one.</summary>
    public static string Sentence(string words)
    {
        var text = MarkdownPage.Own(words);
        var first = text.Split(' ')[0];
        if (first.Length > 0 && first.All(char.IsAsciiLetterLower))
        {
            text = char.ToUpperInvariant(text[0]) + text[1..];
        }

        return text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
    }
}
