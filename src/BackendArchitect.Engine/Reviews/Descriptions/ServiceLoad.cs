using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Reviews.Descriptions;

/// <summary>"40 services and 6 people": more services than the people told of can own, whatever else the text is about.</summary>
internal static class ServiceLoad
{
    /// <summary>The rule and the item of the checklist it is.</summary>
    public const string Rule = "RF03";

    /// <summary>Services one engineer can own. Our assumption, the one of the rule.</summary>
    private const double Most = 1.5;

    /// <summary>Fewer are no question of ownership.</summary>
    private const int Least = 2;

    /// <returns>A finding, or null when the text does not tell both numbers, or they fit.</returns>
    public static CheckResult? Of(string text, KnowledgeBase knowledge)
    {
        var said = Reader.Read(text, FactSource.Engine, knowledge).Ledger;
        return said.Find(FactIds.ServiceCount) is { Value: FactValue.Number(var services, _), Words: var many } && said.Find(FactIds.TeamSize) is { Value: FactValue.Number(var people, _), Words: var few, Kind: FactKind.Stated }
            && services >= Least && services > Most * people
            && knowledge.Checklists.SelectMany(list => list.Items).FirstOrDefault(item => item.Id == Rule) is { } item
            ? new CheckResult(item, CheckStatus.Finding, $"{many}” … “{few}") { Places = [.. new[] { many, few }.Select(words => text.IndexOf(words, StringComparison.Ordinal)).Where(at => at >= 0).Select(at => (at, at + 1))] }
            : null;
    }
}
