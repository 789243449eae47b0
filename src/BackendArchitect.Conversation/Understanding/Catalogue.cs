using System.Collections.Immutable;
using System.Text;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Finds the topics, options, technologies and decisions of the knowledge by the words people use for them.</summary>
public sealed class Catalogue
{
    /// <summary>Words by which people name a decision rather than one of its options.</summary>
    private static readonly (string Words, string Decision)[] Subjects =
    [
        ("authentication", "authentication"), ("auth", "authentication"), ("login", "authentication"), ("sign in", "authentication"), ("sso", "authentication"),
        ("authorization", "authorisation"), ("authorisation", "authorisation"), ("permissions", "authorisation"), ("access control", "authorisation"),
        ("tenant isolation", "tenancy"), ("multi tenancy", "tenancy"), ("multitenancy", "tenancy"), ("tenancy", "tenancy"),
        ("database", "primary-store"), ("data store", "primary-store"), ("sql or nosql", "primary-store"), ("nosql", "primary-store"),
        ("caching", "cache"), ("cache", "cache"), ("messaging", "messaging"), ("message broker", "messaging"), ("queue", "messaging"), ("queues", "messaging"),
        ("api style", "api-style"), ("hosting", "hosting"), ("where would it run", "hosting"), ("where does it run", "hosting"), ("where do we host", "hosting"), ("deployment", "deployment-strategy"),
        ("observability", "observability"), ("monitoring", "observability"), ("logging", "observability"), ("tracing", "observability"),
        ("disaster recovery", "disaster-recovery"), ("backup", "disaster-recovery"), ("backups", "disaster-recovery"),
        ("cdn", "edge"), ("architecture style", "architecture-style"), ("monolith", "architecture-style"),
        ("backend framework", "application-stack"), ("programming language", "application-stack"), ("framework", "application-stack"),
    ];

    /// <summary>Ids that are everyday words: in a sentence they name nothing.</summary>
    private static readonly HashSet<string> Everyday = ["none", "single", "database", "platform", "document", "pool", "silo", "schema", "rolling", "functions", "go"];

    private readonly KnowledgeBase _knowledge;
    private readonly List<(string Words, string Topic)> _topics;
    private readonly List<(string Words, string Decision, string Option)> _options;

    public Catalogue(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _topics = [.. knowledge.Topics.SelectMany(topic => Names(topic.Id, topic.Name, topic.Aliases).Select(words => (words, topic.Id)))];
        _options =
        [
            .. knowledge.Decisions.SelectMany(decision => decision.Options.SelectMany(option =>
                Names(option.Id, option.Name, []).Select(words => (words, decision.Id, option.Id)))),
            .. knowledge.Technologies.SelectMany(technology => DecisionOf(technology) is { } decision
                ? Names(technology.Id, technology.Name, technology.Aliases).Select(words => (words, decision, technology.Id))
                : []),
            ("monolith", "architecture-style", "modular-monolith"),
        ];
        _options.RemoveAll(option => Everyday.Contains(option.Words));
    }

    /// <summary>The topic named by the longest words in the text, or null.</summary>
    public string? Topic(string text)
    {
        var plain = Plain(text);
        return _topics.Where(topic => Holds(plain, topic.Words))
            .OrderByDescending(topic => topic.Words.Length)
            .Select(topic => topic.Topic)
            .FirstOrDefault();
    }

    /// <summary>The options and technologies a text names, each with its decision, longest name first; those inside a longer name left out.</summary>
    public IReadOnlyList<(string Decision, string Option)> Options(string text)
    {
        var plain = Plain(text);
        var named = _options.Where(option => Holds(plain, option.Words)).OrderByDescending(option => option.Words.Length).ToList();
        return
        [
            .. named
                .Where(option => !named.Any(longer => longer.Words.Length > option.Words.Length && Holds(longer.Words, option.Words)))
                .Select(option => (option.Decision, option.Option))
                .Distinct(),
        ];
    }

    /// <summary>The option or technology a text names first, or null.</summary>
    public (string Decision, string Option)? Leading(string text)
    {
        var plain = $" {Plain(text)} ";
        return Options(text)
            .OrderBy(option => _options.Where(known => known.Option == option.Option).Select(known => plain.IndexOf($" {known.Words}", StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(int.MaxValue).Min())
            .Select(option => ((string, string)?)option)
            .FirstOrDefault();
    }

    /// <summary>Ids of the options of one decision a text names, in its order; a technology names none.</summary>
    public ImmutableList<string> Named(string text, string decision)
    {
        var plain = $" {Plain(text)} ";
        var known = _knowledge.Decisions.First(point => point.Id == decision).Options.Select(option => option.Id).ToHashSet();
        return
        [
            .. Options(text).Where(option => option.Decision == decision && known.Contains(option.Option))
                .Select(option => (option.Option, At: _options.Where(words => words.Option == option.Option).Select(words => plain.IndexOf($" {words.Words}", StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(int.MaxValue).Min()))
                .OrderBy(option => option.At)
                .Select(option => option.Option),
        ];
    }

    /// <summary>Ids of the technologies a text names that belong to a decision, in the order of their names' length.</summary>
    public ImmutableArray<string> Technologies(string text) =>
        [.. Options(text).Select(option => option.Option).Where(id => _knowledge.Technologies.Any(technology => technology.Id == id)).Distinct()];

    /// <summary>The decision a text is about: the one most of whose options it names, else the one it names itself; null when none.</summary>
    public string? Decision(string text)
    {
        var plain = Plain(text);
        return Options(text).GroupBy(option => option.Decision).OrderByDescending(group => group.Count()).Where(group => group.Count() > 1)
                .Select(group => group.Key).FirstOrDefault()
            ?? Subject(plain)
            ?? Options(text).Select(option => option.Decision).FirstOrDefault()
            ?? _knowledge.Decisions.FirstOrDefault(known => Holds(plain, Plain(known.Title)))?.Id;
    }

    /// <summary>The decision a text names by its subject, never by an option: "database", "login"; null when none.</summary>
    public string? Subject(string text)
    {
        var plain = Plain(text);
        return Subjects.Where(subject => Holds(plain, subject.Words)).OrderByDescending(subject => subject.Words.Length)
            .Select(subject => subject.Decision).FirstOrDefault(decision => _knowledge.Decisions.Any(known => known.Id == decision));
    }

    /// <summary>The figure of a design whose value, as it is shown, or whose name a text holds; null when none.</summary>
    public static string? Figure(string text, Blueprint design)
    {
        var plain = Plain(text);
        return design.Figures.Where(figure => Numbers(figure).Any(number => number.Length > 1 && Holds(plain, number)))
                .Concat(design.Figures.Where(figure => Holds(plain, Plain(figure.Name))).OrderByDescending(figure => figure.Name.Length))
                .Select(figure => figure.Id)
                .FirstOrDefault();
    }

    private static IEnumerable<string> Numbers(Engine.Sizing.Figure figure) =>
        [Plain(Amounts.Number(Amounts.Significant(figure.Value, 3))), Plain(Amounts.Number(Math.Round(figure.Value)))];

    private string? DecisionOf(Technology technology)
    {
        var roles = technology.Fills.Select(filling => filling.Role).ToHashSet();
        return _knowledge.Decisions
            .FirstOrDefault(decision => decision.Options.Any(option => option.Role is { } role && roles.Contains(role)))?.Id;
    }

    private static IEnumerable<string> Names(string id, string name, IEnumerable<string> aliases) => aliases
        .Append(id)
        .Append(name)
        .Select(Plain)
        .Where(words => words.Length > 1)
        .Distinct();

    private static bool Holds(string plain, string words) =>
        $" {plain} ".Contains($" {words} ", StringComparison.Ordinal) || $" {plain} ".Contains($" {words}s ", StringComparison.Ordinal);

    /// <summary>Lower case, everything that is neither letter nor digit a single space; "Node.js" stays one word.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            var inside = c is '.' or '#' or '+' && plain.Length > 0 && plain[^1] != ' ' && (c != '.' || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])));
            if (char.IsLetterOrDigit(c) || inside)
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ' && !IsThousandsComma(text, at))
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static bool IsThousandsComma(string text, int at) =>
        text[at] == ',' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
