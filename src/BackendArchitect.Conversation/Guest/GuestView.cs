using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Guest.Domains;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reviews.Code;

namespace BackendArchitect.Conversation.Guest;

/// <summary>The conversation as whoever asks a language model sees it: what it could add, what it has to know, and what the engine answers to its questions. Looks, and changes nothing.</summary>
public sealed class GuestView
{
    /// <summary>Longest answer of the engine that is handed to a model. Unit: characters.</summary>
    private const int MostEvidence = 6_000;

    private static readonly CodeReviewer Reader = new();

    private readonly Voice _voice;

    internal GuestView(Voice voice)
    {
        _voice = voice;
    }

    /// <summary>The commands that may be proposed.</summary>
    public CommandCatalogue Catalogue => _voice.Ear.Reader.Catalogue;

    /// <summary>What a model could add to the answer of this message as it is now: what it said already is taken into account.</summary>
    public GuestNeeds Needs(ConversationState state, InboundMessage message)
    {
        if (message.Kind == InboundKind.Due)
        {
            return GuestNeeds.Nothing with { Wording = CommandLanguage.Parse(message.Action ?? "") is Command.SendDigest };
        }

        var heard = message.Guest is null ? _voice.Alone(state, message) : [.. _voice.Hear(state, message).Select(item => item.Command)];
        var domain = heard.Select(command => SecondReading.Said(command).Choice(FactIds.Domain)).Append(state.Ledger.Choice(FactIds.Domain)).OfType<string>();
        var settled = domain.Any(kind => kind != ProposedBrief.NoKnownKind) || state.WithoutProposal || state.Ledger.Has(FactIds.ProposedThings);
        return GuestEar.Needs(message, heard, settled);
    }

    /// <summary>What the engine answers to a call that only tells something, in Markdown.</summary>
    /// <param name="call">An object with <c>name</c> and arguments, as the model wrote it.</param>
    /// <returns>Null when there is no such call, or it says nothing.</returns>
    public string? Call(ConversationState state, InboundMessage message, string call)
    {
        var occasion = new Occasion(message.Id, message.From, message.At) { Thread = message.Conversation.Id };
        return _voice.Ear.Reader.Tool(call, message.Text, occasion) is { } command ? Cut(_voice.Peek(state, message, command)) : null;
    }

    /// <summary>What the engine would answer to the message, in Markdown; empty for nothing.</summary>
    /// <summary>The shared file a model may read beyond the rules: the first that is code; null when none is.</summary>
    public static SharedFile? Code(InboundMessage message) => Attachments.Read(Snippets.Unpacked(message)).FirstOrDefault(file => Reader.Reads(Reviewable.Of(file)));

    public string Preview(ConversationState state, InboundMessage message) => Cut(_voice.Run(state, [message]).Blocks) ?? "";

    /// <summary>What a model has to know to understand the message.</summary>
    public GuestContext Context(ConversationState state, InboundMessage message)
    {
        var scene = _voice.At(message);
        var asked = scene.AllOpen(state.Ledger).Where(question => state.Asked.Exists(on => on.Id == question.Id))
            .Select(question => $"{question.Id}: {question.Asks} {string.Join(" ", question.Answers.Select((answer, at) => $"({at + 1}) {answer.Label}"))}");
        return new GuestContext(
            state.Dialog() ?? "",
            [.. state.Ledger.Facts.Select(fact => $"{fact.Id}: {scene.Facts.Value(fact)}")],
            [.. asked],
            state.Design is null ? "" : scene.Design(state.Ledger).Verdict.Headline);
    }

    private static string? Cut(ImmutableArray<Block> blocks) =>
        BlockMarkdown.Of([.. blocks.Where(block => block is not (Block.Buttons or Block.Files or Block.Picture))]).Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MostEvidence)] : null;
}
