using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Rights;

/// <summary>Which conversations a wish is about.</summary>
/// <param name="Own">Those that are meant as a whole, each with all below it.</param>
/// <param name="Shared">Those in which only the person is meant.</param>
internal sealed record Reach(ImmutableArray<string> Own, ImmutableArray<string> Shared)
{
    public static async Task<Reach> OfAsync(IErasure erasure, RightsWish wish, Claim claim, CancellationToken cancellation) => wish.Scope switch
    {
        DataScope.Thread => new Reach([claim.Conversation], []),
        DataScope.Channel => new Reach([claim.Place], []),
        DataScope.Workspace => new Reach([.. (await MembersAsync(erasure, claim, cancellation)).Select(member => ConversationAddress.HomeOf(member.Id)).Append(claim.Place).Distinct()], []),
        _ when claim.Address.Channel is "webchat" or "terminal" => new Reach([claim.Place], []),
        _ => Split(await MembersAsync(erasure, claim, cancellation), wish.By.Id, claim),
    };

    private static Reach Split(ImmutableArray<(string Id, bool Alone)> members, string person, Claim claim)
    {
        var own = members.Where(member => member.Alone).Select(member => ConversationAddress.HomeOf(member.Id)).ToHashSet(StringComparer.Ordinal);
        if (claim.Address.Kind == ConversationKind.Personal && claim.Messages.All(message => message.From.Id == person))
        {
            own.Add(claim.Place);
        }

        return new Reach([.. own.Order(StringComparer.Ordinal)], [.. members.Select(member => member.Id).Where(id => !own.Contains(ConversationAddress.HomeOf(id)))]);
    }

    /// <summary>All conversations of the workspace the claim is in; and whether they are between the bot and the claim's speaker alone.</summary>
    private static async Task<ImmutableArray<(string Id, bool Alone)>> MembersAsync(IErasure erasure, Claim claim, CancellationToken cancellation)
    {
        var workspace = claim.Address.Workspace;
        var person = claim.Messages[^1].From.Id;
        var isSlack = claim.Address.Channel == "slack";
        var found = await erasure.FindAsync(isSlack ? $"slack:{workspace}:" : $"{claim.Address.Channel}:", cancellation);
        var members = ImmutableArray.CreateBuilder<(string, bool)>();
        var homes = new HashSet<string>(StringComparer.Ordinal);
        var unsure = new List<string>();
        foreach (var id in found)
        {
            var kept = await erasure.ReadAsync(id, cancellation);
            var whose = kept.State?.Workspace ?? kept.Waiting.Select(message => message.Conversation.Workspace).FirstOrDefault();
            if (isSlack || whose == workspace || id == claim.Conversation)
            {
                var alone = kept.State?.Person == person || kept.Waiting.Any(message => message.Conversation.Kind == ConversationKind.Personal && message.From.Id == person);
                members.Add((id, alone));
                homes.Add(ConversationAddress.HomeOf(id));
            }
            else if (whose is null)
            {
                unsure.Add(id);
            }
        }

        // A logbook, or a dead letter, says nothing of the workspace; the threads of its place do.
        members.AddRange(unsure.Where(id => homes.Contains(ConversationAddress.HomeOf(id))).Select(id => (id, false)));
        return members.ToImmutable();
    }
}
