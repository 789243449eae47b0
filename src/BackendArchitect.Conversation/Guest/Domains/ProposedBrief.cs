using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Guest.Domains;

/// <summary>Lets what was proposed for an unknown kind of system enter the brief with the words it was proposed to.</summary>
internal static class ProposedBrief
{
    /// <summary>The domain of a system whose kind nobody knows.</summary>
    public const string NoKnownKind = "generic";

    /// <summary>The commands of a turn, the last that says something of the brief with the proposal in it. Without a proposal that holds, the same commands.</summary>
    public static IReadOnlyList<(Command Command, Occasion Occasion)> Join(
        ConversationState state, IReadOnlyList<(Command Command, Occasion Occasion)> heard, IReadOnlyList<InboundMessage> messages)
    {
        if (state.WithoutProposal || ProposedModel.Of(state.Ledger) is not null)
        {
            return heard;
        }

        var last = messages.LastOrDefault(message => message.Guest?.Domain is not null);
        var at = heard.Select((item, index) => Said(item.Command) is null ? -1 : index).DefaultIfEmpty(-1).Max();
        if (last is null || at < 0 || DomainProposal.Read(last.Guest!.Domain) is not { } proposal)
        {
            return heard;
        }

        var said = Said(heard[at].Command)!;
        return IsOpen(state.Ledger.Joined(said.Facts))
            ? [.. heard.Take(at), (With(heard[at].Command, said.With(proposal.Facts($"proposed by the {ProposedModel.Author}", last.Id))), heard[at].Occasion), .. heard.Skip(at + 1)]
            : heard;
    }

    /// <summary>A brief whose kind of system became known needs no proposal any more.</summary>
    public static Ledger Settled(Ledger brief) => IsOpen(brief) ? brief : ProposedModel.Without(brief);

    /// <summary>Whether a person changed or confirmed what was proposed.</summary>
    public static bool IsConfirmed(Ledger brief) => brief.Find(FactIds.ProposedThings) is { Kind: FactKind.Stated };

    private static bool IsOpen(Ledger brief) => brief.Choice(FactIds.Domain) is null or NoKnownKind;

    private static Ledger? Said(Command command) => command switch
    {
        Command.StartDesign(var said) => said,
        Command.SetRequirement(var said, _, _) => said,
        Command.JustAnswer(var said) => said,
        Command.OfferJobs(_, var said) => said,
        _ => null,
    };

    private static Command With(Command command, Ledger said) => command switch
    {
        Command.StartDesign start => start with { Said = said },
        Command.SetRequirement set => set with { Said = said },
        Command.JustAnswer just => just with { Said = said },
        Command.OfferJobs offer => offer with { Said = said },
        _ => command,
    };
}
