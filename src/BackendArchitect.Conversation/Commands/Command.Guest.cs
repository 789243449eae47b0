using System.Collections.Immutable;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Commands;

/// <summary>What a language model's part in a turn can cause.</summary>
public abstract partial record Command
{
    /// <summary>Say what was read with the help of the language model, so that somebody can say otherwise.</summary>
    /// <param name="Facts">Each with the words it came from.</param>
    public sealed record NoteRead(ImmutableArray<Fact> Facts) : Command;

    /// <summary>Say that the language model was wanted and could not be asked.</summary>
    /// <param name="Because">In words that follow "because".</param>
    public sealed record NoteTrouble(string Because) : Command;

    /// <summary>Answer a free question in the language model's words, as far as they rest on what the engine said.</summary>
    /// <param name="Else">What to do when nothing of them does.</param>
    public sealed record AnswerFreely(GuestAnswer Answer, string Question, Command Else) : Command;

    /// <summary>Offer what the language model understood and only a person may do: a button, nothing more.</summary>
    public sealed record OfferCommand(Command Meant) : Command;

    /// <summary>Show what is known of one technology: its version with the end of its support, its limits, its sources.</summary>
    /// <param name="Technology">Its id.</param>
    public sealed record ShowTechnology(string Technology) : Command;
}
