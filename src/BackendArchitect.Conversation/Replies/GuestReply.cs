using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What a language model had to do with a reply, said so that somebody can say otherwise; and its words, as far as the engine's own vouch for them.</summary>
public static class GuestReply
{
    /// <summary>Characters of the quoted words of a fact.</summary>
    private const int Quoted = 60;

    public static Block Read(Scene scene, ImmutableArray<Fact> facts) => new Block.Note(
        scene.Words.Guest.Read(string.Join(" · ", facts.Select(fact => scene.Words.Guest.ReadFact(scene.Facts.Line(fact), PlainText.Of(fact.Words, Quoted))))), "info");

    public static Block Trouble(Scene scene, string because) => new Block.Note(scene.Words.Guest.Trouble(PlainText.Of(because, 160)), "info");

    /// <summary>What only a person may do, one press away.</summary>
    public static ImmutableArray<Block> Offer(Scene scene, Command meant)
    {
        var words = scene.Words.Guest;
        var label = meant switch
        {
            Command.AcceptDecision => words.OfferAccept(),
            Command.StartOver => words.OfferStartOver(),
            _ => words.OfferForget(),
        };
        return [new Block.Paragraph(words.Offer(label)), new Block.Buttons([new Button(label, CommandLanguage.Print(meant))])];
    }

    /// <summary>An answer to a free question; nothing when nothing in it rests on what the engine said.</summary>
    /// <param name="question">As it was put.</param>
    public static ImmutableArray<Block> Answer(Scene scene, ConversationState state, GuestAnswer answer, string question)
    {
        if (answer.Evidence.IsEmpty)
        {
            return []; // words that rest on nothing the engine said
        }

        var evidence = new GuestEvidence([.. answer.Evidence], [], question) { Facts = Chosen(scene, state) };
        return Shown(scene, scene.Guard.Keep(answer.Text, evidence), scene.Words.Guest.Answered());
    }

    /// <summary>A few sentences in front of the engine's own reply; nothing when they say more than it does.</summary>
    /// <param name="reply">What they are put in front of.</param>
    public static ImmutableArray<Block> Wording(Scene scene, ConversationState state, string words, IEnumerable<Block> reply, string question)
    {
        var evidence = new GuestEvidence([BlockMarkdown.Of(reply)], [], question) { Facts = Chosen(scene, state) };
        return Shown(scene, scene.Guard.Keep(words, evidence), scene.Words.Guest.Worded());
    }

    private static ImmutableArray<Block> Shown(Scene scene, GuardedWords words, string label)
    {
        if (words.Kept.IsEmpty)
        {
            return [];
        }

        scene.WordedByModel = true;
        return [new Block.Paragraph(words.Text), new Block.Note(label, "info")];
    }

    private static GuestFacts Chosen(Scene scene, ConversationState state) => state.Design is null ? GuestFacts.None : GuestFacts.Of(scene.Design(state.Ledger), scene.Knowledge);
}
