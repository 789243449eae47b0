using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;

namespace BackendArchitect.Conversation.Dialogs;

/// <summary>Notes thumbs up and down, and asks only below a thumb down what was wrong.</summary>
public sealed class RatingDialog : Dialog
{
    /// <summary>Most ratings kept, the latest.</summary>
    private const int Most = 50;

    /// <summary>Most of what is written beside a thumb. Unit: characters.</summary>
    private const int MostWords = 300;

    public override string Name => "rating";

    public override DialogStep Advance(Scene scene, ConversationState state, Command command)
    {
        if (command is not Command.Rate(var up, var reply) rate)
        {
            return DialogStep.NotMine;
        }

        var by = scene.Occasion.By.Id;
        var others = state.Ratings.RemoveAll(known => known.Reply == reply && known.By == by);
        var ratings = others.Add(new Rating(reply, by, state.Design, up, PlainText.Of(rate.Words, MostWords)));
        var next = state with { Ratings = ratings.RemoveRange(0, Math.Max(0, ratings.Count - Most)) };
        return up || rate.Words.Length > 0 ? Thanked(scene, next, rate) : DialogStep.Say(next, new Block.Paragraph(scene.Words.Thread.WhatWasWrong()));
    }

    /// <summary>A thumb up is noted in silence; words beside a thumb are thanked for.</summary>
    private static DialogStep Thanked(Scene scene, ConversationState state, Command.Rate rate) => rate.Up
        ? DialogStep.Say(state)
        : DialogStep.Say(state, new Block.Paragraph(scene.Words.Thread.NotedWhatWasWrong()));
}
