using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Notes thumbs up and down, and asks only below a thumb down what was wrong.</summary>
public sealed class RatingDialog : Dialog
{
    /// <summary>Most ratings kept, the latest.</summary>
    private const int Most = 50;

    public override string Name => "rating";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command)
    {
        if (command is not Command.Rate(var up, var reply))
        {
            return DialogStep.NotMine;
        }

        var by = scene.Occasion.By.Id;
        var others = state.Ratings.RemoveAll(known => known.Reply == reply && known.By == by);
        var ratings = others.Add(new Rating(reply, by, state.Design, up));
        var next = state with { Ratings = ratings.RemoveRange(0, Math.Max(0, ratings.Count - Most)) };
        return up ? DialogStep.Say(next) : DialogStep.Say(next, new Block.Paragraph(scene.Words.Thread.WhatWasWrong()));
    }
}
