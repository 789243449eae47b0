using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;

namespace BackendArchitect.Conversation.Guest;

/// <summary>A command the language model may propose.</summary>
/// <param name="Name">As the model writes it: <c>explain_topic</c>.</param>
/// <param name="Purpose">When it is meant, for the model.</param>
/// <param name="Make">The command for these arguments, or null when they name nothing there is.</param>
public sealed record GuestCommand(string Name, string Purpose, ImmutableArray<GuestParameter> Parameters, Func<GuestArguments, Command?> Make)
{
    /// <summary>Whether only a person may give it: then a proposal becomes a button, and nothing happens before somebody presses it.</summary>
    public bool OfConsequence { get; init; }

    /// <summary>Whether it only tells something, so that the model may ask for it while it thinks about an answer.</summary>
    public bool IsTool { get; init; }

    /// <summary>Whether a message can mean it; what is only for thinking about an answer cannot be meant.</summary>
    public bool IsProposal { get; init; } = true;
}
