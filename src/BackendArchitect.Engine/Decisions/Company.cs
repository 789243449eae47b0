using System.Globalization;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Decisions;

/// <summary>How a technology stands with those it is put together with.</summary>
internal static class Company
{
    public static IReadOnlyList<string> Of(Technology technology, IReadOnlyList<TechnologyChoice> stack, KnowledgeBase knowledge)
    {
        List<TechnologyChoice> others = [.. stack.Where(other => other.Id != technology.Id)];
        List<string> says =
        [
            .. Clashes(technology, others),
            .. others.SelectMany(other => Entry(other, knowledge)).SelectMany(other => Clashes(other, [.. stack.Where(choice => choice.Id == technology.Id)], other.Name)),
            .. Needs(technology, others),
        ];
        return says.Count > 0
            ? says
            : [string.Create(CultureInfo.InvariantCulture, $"Nothing is known against it beside the {others.Count} others of this stack.")];
    }

    private static IEnumerable<string> Clashes(Technology technology, IReadOnlyList<TechnologyChoice> others, string? name = null) =>
        technology.NotWith
            .Select(pair => (Pair: pair, Other: others.FirstOrDefault(other => other.Id == pair.Technology)))
            .Where(clash => clash.Other is not null)
            .Select(clash => $"Does not go with {name ?? clash.Other!.Name}: {clash.Pair.Because}.");

    private static IEnumerable<string> Needs(Technology technology, IReadOnlyList<TechnologyChoice> others) =>
        technology.Needs
            .Select(need => (Need: need, Other: others.FirstOrDefault(other => other.Id == need.Technology)))
            .Where(pair => pair.Other?.Version is not null)
            .Select(pair => $"Goes with {pair.Other!.Name}: {pair.Need.Because}.");

    private static IEnumerable<Technology> Entry(TechnologyChoice choice, KnowledgeBase knowledge) =>
        knowledge.Technologies.Where(technology => technology.Id == choice.Id);
}
