using System.Text.RegularExpressions;
using BackendArchitect.Deliverables.Handover;

namespace BackendArchitect.Deliverables.Diagrams.Mermaid;

/// <summary>Reads the kinds of mermaid text a bundle holds, line by line: what is no statement of its kind, names nobody, or is left open is a defect.</summary>
internal static partial class MermaidLint
{
    private static readonly Dictionary<string, Regex> Statements = new(StringComparer.Ordinal)
    {
        ["C4Context"] = C4(), ["C4Container"] = C4(), ["C4Component"] = C4(), ["C4Deployment"] = C4(),
        ["sequenceDiagram"] = Sequence(), ["erDiagram"] = Entities(), ["classDiagram"] = Classes(), ["gantt"] = Gantt(), ["xychart-beta"] = Chart(),
    };

    public static IEnumerable<Defect> Check(string text)
    {
        var lines = text.Split('\n');
        var kind = lines[0].Split(' ')[0];
        if (!Statements.TryGetValue(kind, out var statement))
        {
            return [new Defect("line 1", $"'{Limits.Short(kind)}' is no kind of diagram known here")];
        }

        var strange = lines.Index().Skip(1).FirstOrDefault(line => line.Item.Trim().Length > 0 && !statement.IsMatch(line.Item.Trim()));
        return strange.Item is { } said
            ? [new Defect($"line {strange.Index + 1}", $"'{Limits.Short(said.Trim())}' is no statement of a {kind}")]
            : [.. Open(lines), .. Unknown(kind, text)];
    }

    private static IEnumerable<Defect> Open(string[] lines)
    {
        var depth = lines.Sum(line => line.TrimEnd().EndsWith('{') ? 1 : line.Trim() == "}" ? -1 : 0);
        return depth == 0 ? [] : [new Defect("", depth > 0 ? "a block is left open: a '}' is missing" : "there is a '}' too many")];
    }

    /// <summary>Ends of arrows that no line before or after introduces. In a sequence and among entities an arrow may introduce its ends.</summary>
    private static IEnumerable<Defect> Unknown(string kind, string text)
    {
        if (!kind.StartsWith("C4", StringComparison.Ordinal))
        {
            return [];
        }

        var known = Element().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return Relation().Matches(text).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value })
            .Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal).Take(1)
            .Select(id => new Defect("", $"an arrow names '{id}', which is drawn nowhere"));
    }

    [GeneratedRegex(@"^(?:\}|title .+|UpdateLayoutConfig\(.*\)|(?:(?:Person|System|Container|Component)(?:Db|Queue)?(?:_Ext)?|BiRel|Rel)\(\w+(?:, (?:""[^""]*""|\w+))+\)|(?:System_Boundary|Container_Boundary|Deployment_Node)\(\w+, ""[^""]*""\) \{)$")]
    private static partial Regex C4();

    [GeneratedRegex(@"^(?:autonumber|end|(?:participant|actor) \w+(?: as .+)?|title .+|(?:de)?activate \w+|(?:alt|else|opt|loop|par|and|critical|break|option|rect)\b.*|note (?:over|left of|right of) [\w,]+:.*|\w+ ?(?:-->>|->>|--\)|-\)|-x|--x)[+-]?\w+ ?: ?.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sequence();

    [GeneratedRegex(@"^(?:\}|\w+(?:\[.*\])? ?\{|[\w-]+ \w+(?: (?:PK|FK|UK)(?:, ?(?:PK|FK|UK))*)?(?: "".*"")?|\w+ [|}][|o](?:--|\.\.)[|o][|{] \w+ : .+|title .+)$")]
    private static partial Regex Entities();

    [GeneratedRegex(@"^(?:\}|class \w+(?:\["".*""\])? ?\{?|<<[\w ]+>>|\w+ (?:\*--|\.\.>|-->|--|<\|--|o--) \w+(?: : .+)?|[+#~-]? ?[\w(][^{}]*)$")]
    private static partial Regex Classes();

    [GeneratedRegex(@"^(?:title .+|dateFormat .+|axisFormat .+|section .+|tickInterval .+|[^:]+ :(?:(?:crit|done|active|milestone|\w+), )*\d{4}-\d\d-\d\d, \d+d)$")]
    private static partial Regex Gantt();

    [GeneratedRegex(@"^(?:title "".*""|(?:x|y)-axis (?:""[^""]*"" ?)?(?:\[.*\])?(?:[\d.]+ --> [\d.]+)?|(?:bar|line) (?:""[^""]*"" ?)?\[-?[\d.]+(?:E[+-]?\d+)?(?:, -?[\d.]+(?:E[+-]?\d+)?)*\])$")]
    private static partial Regex Chart();

    [GeneratedRegex(@"^\s*(?!Bi?Rel\b|Rel\b)\w+\((\w+), ", RegexOptions.Multiline)]
    private static partial Regex Element();

    [GeneratedRegex(@"^\s*(?:BiRel|Rel)\((\w+), (\w+),", RegexOptions.Multiline)]
    private static partial Regex Relation();
}
