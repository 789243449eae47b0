using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Puts what the language model proposes beside what the engine's reader made of the same message. Where the reader is sure, its word stands; where it is lost, the proposal is taken; where the two mean different jobs, people are asked.</summary>
public static class SecondReading
{
    /// <param name="own">What the engine's reader made of it.</param>
    /// <param name="proposed">What the model proposes, already held against the message.</param>
    public static IReadOnlyList<Command> Of(IReadOnlyList<Command> own, ImmutableArray<Command> proposed)
    {
        if (proposed.IsEmpty)
        {
            return own;
        }

        var notes = own.Where(command => command is Command.NoteInjection);
        var told = own.Where(command => command is not Command.NoteInjection).ToArray();
        if (!Array.TrueForAll(told, IsLost))
        {
            return Noted(own, [.. notes, .. told.Select(command => With(command, Facts(proposed)))]);
        }

        var said = told.Select(Said).Aggregate(Ledger.Empty, (all, facts) => all.Joined(facts.Facts));
        return told is [Command.OfferJobs(var candidates, _)] && OtherJob(candidates, proposed) is { } other
            ? [.. notes, new Command.OfferJobs([.. candidates.Take(3), other], said)]
            : Noted(own, [.. notes, .. proposed.Select(command => With(command, said, over: true))]);
    }

    /// <summary>Whether the engine's reader found nothing to do, or more than one thing it may be.</summary>
    public static bool IsLost(Command command) => command is Command.Puzzle or Command.OfferJobs or Command.Advise(null, null, _);

    /// <summary>The facts a command carries.</summary>
    public static Ledger Said(Command command) => command switch
    {
        Command.StartDesign(var said) => said,
        Command.SetRequirement(var said, _, _) => said,
        Command.JustAnswer(var said) => said,
        Command.OfferJobs(_, var said) => said,
        Command.StartJob(_, var said) => said,
        Command.WhatIf(var said, _) => said,
        Command.Compare(_, var said) => said,
        Command.Advise(_, _, var said) => said,
        _ => Ledger.Empty,
    };

    /// <summary>A job the engine's reader did not think of is no reason to begin it, only to ask.</summary>
    private static Job? OtherJob(ImmutableArray<Job> candidates, ImmutableArray<Command> proposed) => proposed[0] switch
    {
        Command.StartDesign when !candidates.Contains(Job.Design) => Job.Design,
        Command.StartJob(var job, _) when !candidates.Contains(job) => job,
        _ => null,
    };

    private static Ledger Facts(ImmutableArray<Command> proposed) => proposed.Select(Said).Aggregate(Ledger.Empty, (all, facts) => all.Joined(facts.Facts));

    /// <summary>The command with more facts.</summary>
    /// <param name="over">Whether they replace its own: they are the engine's.</param>
    private static Command With(Command command, Ledger more, bool over = false)
    {
        Ledger Joined(Ledger own) => over ? own.With(more.Facts) : new Ledger(own.Facts.AddRange(more.Facts.Where(fact => !own.Has(fact.Id))));
        return command switch
        {
            Command.StartDesign(var said) => new Command.StartDesign(Joined(said)),
            Command.SetRequirement told => told with { Said = Joined(told.Said) },
            Command.JustAnswer(var said) => new Command.JustAnswer(Joined(said)),
            Command.OfferJobs offer => offer with { Said = Joined(offer.Said) },
            _ => command,
        };
    }

    /// <summary>What only the model read is said, so that somebody can say otherwise.</summary>
    private static IReadOnlyList<Command> Noted(IReadOnlyList<Command> own, IReadOnlyList<Command> taken)
    {
        var known = own.Select(Said).SelectMany(said => said.Facts).ToHashSet();
        var news = taken.Select(Said).SelectMany(said => said.Facts).Where(fact => !known.Contains(fact)).DistinctBy(fact => fact.Id).ToImmutableArray();
        return news.IsEmpty ? taken : [new Command.NoteRead(news), .. taken];
    }
}
