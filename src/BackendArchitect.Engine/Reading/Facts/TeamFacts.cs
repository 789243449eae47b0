using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading.Facts;

/// <summary>Team sizes that are no number: "just me", "me and a friend".</summary>
internal static class TeamFacts
{
    private static readonly PhraseTable<int> Sizes = new(
    [
        ("[solo|single|lone|sole] [founder|dev|developer|engineer|maker|hacker|programmer|coder|entrepreneur|freelancer|maintainer|technical founder]", 1), ("[just|only] me", 1), ("[i'm|i am|im] [alone|solo|by myself|on my own|the only [dev|developer|engineer]]", 1),
        ("[one|1] man [show|team|army|band|shop]", 1), ("[by|all by] myself", 1), ("working alone", 1), ("team of one", 1), ("[indie|solo] [hacker|dev]", 1), ("[i'm|i am|im|i was] the [only|sole|single] [dev|developer|engineer|programmer|coder|person|technical person]", 1), ("[only|just] one [dev|developer|engineer|programmer]", 1), ("nobody but me", 1), ("bootstrapping alone", 1),
        ("[me|myself|i] [and|+|plus|&|with] [my|a|one] [cofounder|co founder|friend|colleague|partner|buddy|brother|sister|wife|husband|mate|other dev|freelancer]", 2), ("[my|a] [cofounder|co founder|friend|colleague|buddy|brother|mate] and [me|i]", 2), ("[we are|we're|were] [a|] [pair|duo]", 2), ("[just|only] the two of us", 2), ("two of us", 2), ("three of us", 3), ("four of us", 4),
        ("me and two [friends|others|colleagues|cofounders|devs|freelancers]", 3), ("me and three [friends|others|colleagues|devs]", 4), ("me plus two [devs|freelancers|others|friends|engineers]", 3), ("me plus one", 2),
    ]);

    public static IEnumerable<Found> Read(Passage passage) =>
        Sizes.In(passage.Tokens).Where(hit => !Negation.Covers(passage, hit.From, hit.To))
            .Select(hit => new Found(FactIds.TeamSize, FactValue.Of(hit.Value), hit.From, hit.To));
}
