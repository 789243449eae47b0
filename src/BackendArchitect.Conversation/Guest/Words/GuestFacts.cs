using System.Collections.Immutable;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>The verdicts no words may turn round.</summary>
/// <param name="Chosen">Names of the options and technologies that were chosen, as the catalogue spells them; empty where nothing was decided: then only what the engine's own words recommend may be recommended.</param>
public sealed record GuestFacts(ImmutableArray<string> Chosen)
{
    public static GuestFacts None { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>What a design chose, options and technologies alike.</summary>
    public static GuestFacts Of(Blueprint design, KnowledgeBase knowledge)
    {
        var options = knowledge.Decisions.SelectMany(point => point.Options.Select(option => (Decision: point.Id, option.Id, option.Name)))
            .ToLookup(option => (option.Decision, option.Id), option => option.Name);
        return new GuestFacts(
        [
            .. design.Decisions.SelectMany(decision => options[(decision.Id, decision.Chosen)].Prepend(decision.Chosen)),
            .. design.Technologies.Select(choice => choice.Name),
        ]);
    }
}
