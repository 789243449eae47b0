using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Advice;

/// <summary>Says what a topic means for a design: in or out and why, which of its options is the right one, what decides.</summary>
public static class TopicAdviser
{
    private const string Choice = "choice_";
    /// <summary>Many patterns hang on the kind of store; none of them explains why it was taken.</summary>
    private const string Store = "primary-store";

    private const int MostDeciding = 4;
    private const int MostPlaces = 3;

    /// <param name="design">Null when nothing is known about the system.</param>
    public static TopicAdvice Of(Topic topic, Blueprint? design, KnowledgeBase knowledge)
    {
        var pattern = knowledge.Patterns.FirstOrDefault(known => known.Id == topic.Id);
        var scope = design is null ? null : ScopeOf(design);
        var use = design?.Patterns.FirstOrDefault(known => known.Id == topic.Id);
        var refused = design?.RefusedPatterns.FirstOrDefault(known => known.Id == topic.Id);
        return new TopicAdvice(
            design is null || pattern is null ? Standing.Open : use is not null ? Standing.Chosen : refused is not null ? Standing.Refused : Standing.Absent,
            use?.Because ?? refused?.Because ?? string.Empty,
            use is null ? [] : [.. Places(use, design!)],
            topic.Options.Count > 0 ? Written(topic, scope) : Decided(pattern, design, knowledge),
            [.. Deciding(topic, pattern, design, scope, knowledge).Take(MostDeciding)]);
    }

    /// <summary>The topic that explains an option of a decision: the pattern that is taken with it, else the topic of its name; null when there is none.</summary>
    public static Topic? Explaining(string decision, string option, KnowledgeBase knowledge)
    {
        var pattern = decision == Store ? null : knowledge.Patterns.FirstOrDefault(known =>
            known.When.Contains(Vocabulary.ChoiceOf(decision), StringComparison.Ordinal) && known.When.Contains($"'{option}'", StringComparison.Ordinal));
        return knowledge.Topics.FirstOrDefault(topic => topic.Id == (pattern?.Id ?? option)) ?? knowledge.Topics.FirstOrDefault(topic => topic.Id == decision);
    }

    private static Scope ScopeOf(Blueprint design) => design.Decisions.Aggregate(
        Scope.Of(Ledger.Empty.With(design.Facts)).With(design.Figures),
        (scope, decision) => scope.WithChoice(decision.Id, decision.Chosen));

    private static IEnumerable<string> Places(PatternUse use, Blueprint design) =>
        use.Where.Select(place => place.Part).Distinct().Take(MostPlaces).Select(id => design.Part(id)?.Name ?? id);

    /// <summary>The first whose condition holds is the right one; one without a condition always is.</summary>
    private static List<AdvisedOption> Written(Topic topic, Scope? scope)
    {
        var yours = scope is null ? null : topic.Options.FirstOrDefault(option => Expressions.Holds(option.When, scope));
        return [.. topic.Options.Select(option => new AdvisedOption(option.Name, option.Fits, option == yours))];
    }

    private static List<AdvisedOption> Decided(Pattern? pattern, Blueprint? design, KnowledgeBase knowledge)
    {
        var decision = pattern is null ? null : DecisionOf(pattern, knowledge);
        return decision is null
            ? []
            : [.. decision.Options.Select(option => new AdvisedOption(option.Name, option.WinsWhen, design?.Choice(decision.Id) == option.Id))];
    }

    private static DecisionPoint? DecisionOf(Pattern pattern, KnowledgeBase knowledge) => knowledge.Decisions
        .Select(decision => (Decision: decision, At: pattern.When.IndexOf(Vocabulary.ChoiceOf(decision.Id), StringComparison.Ordinal)))
        .Where(found => found.At >= 0)
        .OrderBy(found => found.At)
        .Select(found => found.Decision)
        .FirstOrDefault();

    private static IEnumerable<string> Deciding(Topic topic, Pattern? pattern, Blueprint? design, Scope? scope, KnowledgeBase knowledge)
    {
        IEnumerable<string?> conditions = [pattern?.When, .. topic.Options.Select(option => option.When), .. pattern?.RefusedWhen.Select(refusal => refusal.When) ?? []];
        var names = conditions.OfType<string>().SelectMany(condition => Expressions.Of(condition).Names).Distinct().Where(name => name is not (Scope.Stated or Scope.Doubtful));
        return names.Select(name => Named(name, design, scope, knowledge)).OfType<string>().Distinct();
    }

    private static string? Named(string name, Blueprint? design, Scope? scope, KnowledgeBase knowledge)
    {
        if (name.StartsWith(Choice, StringComparison.Ordinal))
        {
            var point = knowledge.Decisions.FirstOrDefault(decision => Vocabulary.ChoiceOf(decision.Id) == name);
            var chosen = point is null ? null : design?.Decision(point.Id)?.Winner.Name;
            return chosen is null ? point?.Title : $"{point!.Title}: {chosen}";
        }

        var variable = Vocabulary.Base.Find(name);
        return scope?.Has(name) != true || variable is null
            ? variable?.Meaning
            : $"{variable.Meaning}: {Template.Fill($"{{{name}}}", scope)} {variable.Unit}".TrimEnd();
    }
}
