using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Checks what one file cannot know: that names exist, expressions and templates can be computed, references resolve.</summary>
internal sealed class KnowledgeCheck
{
    private static readonly string[] FlowEnds = ["client", "edge", "store", "cache", "queue", "worker", "search"];

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, HashSet<string>> _names;
    private readonly HashSet<(string File, string Target, string Name)> _local;
    private readonly List<KnowledgeProblem> _problems = [];

    private KnowledgeCheck(KnowledgeBase knowledge, IReadOnlyList<Mention> mentions)
    {
        _vocabulary = Vocabulary.Base.With(knowledge.Decisions);
        _names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["technology"] = Ids(knowledge.Technologies.Select(technology => technology.Id)),
            ["driver"] = Ids(knowledge.Drivers.Select(driver => driver.Id)),
            ["price"] = Ids(knowledge.Prices.Select(price => price.Id)),
            ["reading"] = Ids(knowledge.Readings.Select(reading => reading.Id)),
            ["topic"] = Ids(knowledge.Topics.Select(topic => topic.Id)),
            ["version"] = Ids(knowledge.Versions.Select(product => product.Id)),
            ["fact"] = Ids(FactCatalogue.All.Select(fact => fact.Id)),
        };
        _local = [.. mentions.Where(mention => mention.Kind == "defines").Select(mention => (mention.File, mention.Target!, mention.Text))];
    }

    public static IReadOnlyList<KnowledgeProblem> Problems(KnowledgeBase knowledge, IReadOnlyList<Mention> mentions)
    {
        var check = new KnowledgeCheck(knowledge, mentions);
        foreach (var mention in mentions)
        {
            check.Check(mention);
        }

        return [.. check._problems, .. ScoreCheck.Problems(knowledge), .. AnswerCheck.Problems(knowledge), .. ExampleCheck.Problems(knowledge, check._vocabulary), .. PatternCheck.Problems(knowledge)];
    }

    private void Check(Mention mention)
    {
        switch (mention.Kind)
        {
            case "condition":
                CheckExpression(mention, mention.Text, VariableType.Flag);
                break;
            case "quantity":
                CheckExpression(mention, mention.Text, VariableType.Number);
                break;
            case "literal" when mention.Text.StartsWith('='):
                CheckExpression(mention, mention.Text[1..], null);
                break;
            case "literal" when mention.Key is { } fact && FactCatalogue.Knows(fact):
                CheckLiteral(mention, FactCatalogue.Find(fact));
                break;
            case "template":
                CheckTemplate(mention);
                break;
            case "name":
                CheckName(mention, mention.Text.Replace('-', '_'));
                break;
            case "flow-end":
                CheckFlowEnd(mention);
                break;
            case "refers":
                CheckReference(mention, mention.Target!, mention.Text);
                break;
        }
    }

    private void CheckExpression(Mention mention, string text, VariableType? expected)
    {
        try
        {
            foreach (var problem in ExpressionCheck.Problems(Expression.Parse(text), _vocabulary, expected))
            {
                Add(mention, $"In '{text}', {problem}", string.Empty);
            }
        }
        catch (FormatException wrong)
        {
            Add(mention, $"In '{text}', {wrong.Message}", string.Empty);
        }
    }

    private void CheckLiteral(Mention mention, FactDefinition fact)
    {
        var fits = fact.Type switch
        {
            FactType.Number => SchemaCheck.Number(mention.Text) is { } number && number >= fact.Min && number <= fact.Max,
            FactType.Choice => fact.Words.Length == 0 || fact.Words.Contains(mention.Text),
            _ => fact.Words.Length == 0 || mention.Text.Split(',', StringSplitOptions.TrimEntries).All(fact.Words.Contains),
        };
        if (!fits)
        {
            Add(mention, $"'{mention.Text}' is not a value of '{fact.Id}'.", fact.Type == FactType.Number
                ? FormattableString.Invariant($"Write a number from {fact.Min} to {fact.Max} in {fact.Unit}, or =expression.")
                : $"It is one of {string.Join(", ", fact.Words)}.");
        }
    }

    private void CheckTemplate(Mention mention)
    {
        foreach (var name in Template.Names(mention.Text))
        {
            CheckName(mention, name);
        }
    }

    private void CheckName(Mention mention, string name)
    {
        if (_vocabulary.Find(name) is null)
        {
            var near = Spelling.Nearest(name, _vocabulary.All.Select(variable => variable.Name));
            Add(mention, $"'{name}' is not a known name.", Spelling.Remedy(near, "Use a fact, figure or choice of the vocabulary."));
        }
    }

    private void CheckFlowEnd(Mention mention)
    {
        var parts = mention.Text.Split(':', 2);
        if (parts.Length == 2 && parts[0] is "context" or "external")
        {
            CheckReference(mention, parts[0], parts[1]);
        }
        else if (!FlowEnds.Contains(mention.Text))
        {
            Add(mention, $"'{mention.Text}' is not an end of a step.", $"Write {string.Join(", ", FlowEnds)}, context:ID or external:ID.");
        }
    }

    private void CheckReference(Mention mention, string target, string name)
    {
        if (_names.TryGetValue(target, out var known))
        {
            if (!known.Contains(name))
            {
                Add(mention, $"'{name}' is not a known {target}.", Spelling.Remedy(Spelling.Nearest(name, known), Missing(target, name)));
            }
        }
        else if (!_local.Contains((mention.File, target, name)))
        {
            var here = _local.Where(entry => entry.File == mention.File && entry.Target == target).Select(entry => entry.Name);
            Add(mention, $"'{name}' is not {(target[0] is 'a' or 'e' ? "an" : "a")} {target} of this file.", Spelling.Remedy(Spelling.Nearest(name, here), "Add it, or correct the name."));
        }
    }

    private static string Missing(string target, string name) => target switch
    {
        "fact" => "Use an id of FactCatalogue.",
        "technology" => $"Add technologies/{name}.yaml, or correct the name.",
        _ => $"Add {target}s/{name}.yaml, or correct the name.",
    };

    private void Add(Mention mention, string problem, string remedy) =>
        _problems.Add(new KnowledgeProblem(mention.File, mention.Line, problem, remedy));

    private static HashSet<string> Ids(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
