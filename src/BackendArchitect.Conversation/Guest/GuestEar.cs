using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Hears a message once more with what the language model said to it, and knows when that would help.</summary>
public sealed partial class GuestEar(KnowledgeBase knowledge)
{
    /// <summary>Shorter texts are small talk, or steering the engine knows.</summary>
    private const int Shortest = 3;

    private readonly GuestReader _reader = new(knowledge);

    public GuestReader Reader => _reader;

    /// <summary>Lets through of a language model's words what the engine's own vouch for.</summary>
    public WordGuard Guard { get; } = new(knowledge);

    /// <summary>Whether a command only remarks on the language model's part.</summary>
    public static bool IsNote(Command command) => command is Command.NoteRead or Command.NoteTrouble;

    /// <param name="own">What the engine's reader made of the message.</param>
    public IReadOnlyList<Command> Hear(InboundMessage message, IReadOnlyList<Command> own, Occasion occasion)
    {
        if (message.Guest is not { } guest)
        {
            return own;
        }

        // What tries to give orders was shown to no model; should words of one come with it, they are not read.
        var heard = guest.Reading is { } reading && !own.Any(command => command is Command.NoteInjection) ? SecondReading.Of(own, _reader.Read(reading, message.Text, occasion), !Tongue.IsEnglish(message.Text)) : own;
        if (guest.Answer is { } answer)
        {
            heard = [.. heard.Select(command => IsOpen(command) ? new Command.AnswerFreely(answer, message.Text, command) : command)];
        }

        var missed = guest.Trouble is not null && (heard.Any(SecondReading.IsLost) || !Tongue.IsEnglish(message.Text));
        return missed ? [new Command.NoteTrouble(guest.Trouble!), .. heard] : heard;
    }

    /// <param name="alone">What the message is read as without the model.</param>
    public static GuestNeeds Needs(InboundMessage message, IReadOnlyList<Command> alone, bool knowsDomain)
    {
        if (message.Kind != InboundKind.Text || message.Text.Length < Shortest || alone.Any(command => command is Command.NoteInjection))
        {
            return GuestNeeds.Nothing;
        }

        var foreign = !Tongue.IsEnglish(message.Text);
        var reading = foreign || alone.Any(SecondReading.IsLost) || LeavesNumbers(message.Text, alone);
        return new GuestNeeds(
            reading && !alone.Any(command => command is Command.ReviewFiles or Command.ImportSystem),
            alone.Any(IsOpen),
            alone.Any(IsExplained),
            alone.Any(command => command is Command.ReviewFiles),
            !knowsDomain && alone.Any(command => command is Command.StartDesign or Command.JustAnswer));
    }

    /// <summary>A question the catalogue has nothing for.</summary>
    public static bool IsOpen(Command command) => command is Command.Advise(null, null, _) or Command.Puzzle;

    /// <summary>What is answered with facts that could be put to the very question.</summary>
    public static bool IsExplained(Command command) =>
        command is Command.Advise { Topic: not null } or Command.Advise { Decision: not null } or Command.Compare or Command.CompareTechnologies or Command.ExplainChoice or Command.ExplainTopic or Command.ShowTechnology or Command.ExplainNumber or Command.WhatIf or Command.AnswerFreely;

    /// <summary>Whether a wish or a description holds numbers that became no fact.</summary>
    private static bool LeavesNumbers(string text, IReadOnlyList<Command> alone)
    {
        if (!alone.Any(command => command is Command.StartDesign or Command.SetRequirement or Command.JustAnswer))
        {
            return false;
        }

        var said = string.Join(' ', alone.SelectMany(command => SecondReading.Said(command).Facts).Where(fact => fact.Kind == FactKind.Stated).Select(fact => fact.Words));
        return Number().Matches(text).Any(number => !said.Contains(number.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\d+([.,]\d+)*", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
