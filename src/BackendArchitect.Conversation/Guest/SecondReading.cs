using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Puts what the language model proposes beside what the engine's reader made of the same message. Where the reader is sure, its word stands; where it is lost, the proposal is taken; where the two mean different jobs, people are asked. Words in another language the engine only guesses at: there the proposal goes first.</summary>
public static class SecondReading
{
    /// <param name="own">What the engine's reader made of it.</param>
    /// <param name="proposed">What the model proposes, already held against the message.</param>
    /// <param name="foreign">Whether the message is in a language the engine's reader was not made for.</param>
    public static IReadOnlyList<Command> Of(IReadOnlyList<Command> own, ImmutableArray<Command> proposed, bool foreign)
    {
        if (proposed.IsEmpty)
        {
            return own;
        }

        var notes = own.Where(command => command is Command.NoteInjection);
        var told = own.Where(command => command is not Command.NoteInjection).ToArray();
        var jobs = told is [Command.OfferJobs(var offered, _)] ? offered : foreign && told is [Command.StartJob(var begun, _)] ? [begun] : [];
        if (proposed is [Command.StartJob(var job, _), ..] && !jobs.IsEmpty && !jobs.Contains(job))
        {
            // A job the engine's reader did not think of is no reason to begin it, only to ask.
            return [.. notes, new Command.OfferJobs([.. jobs.Take(3), job], With(Said(told[0]), Facts(proposed)))];
        }

        if (foreign && Array.TrueForAll(told, IsGuess))
        {
            return Noted(own, [.. notes, .. Foreign(told, proposed)]);
        }

        if (!Array.TrueForAll(told, IsLost))
        {
            return Noted(own, [.. notes, .. told.Select(command => With(command, Facts(proposed)))]);
        }

        var said = told.Select(Said).Aggregate(Ledger.Empty, (all, facts) => all.Joined(facts.Facts));
        return !jobs.IsEmpty && proposed[0] is Command.StartDesign && !jobs.Contains(Job.Design)
            ? [.. notes, new Command.OfferJobs([.. jobs.Take(3), Job.Design], With(said, Facts(proposed)))]
            : Noted(own, [.. notes, .. proposed.Select(command => With(command, said, over: true))]);
    }

    /// <summary>Whether the engine's reader found nothing to do, or more than one thing it may be.</summary>
    public static bool IsLost(Command command) => command is Command.Puzzle or Command.OfferJobs or Command.Advise(null, null, _);

    /// <summary>Whether a command is read from what is told, which in another language is a guess; steering words are known or not known at all.</summary>
    private static bool IsGuess(Command command) => command is Command.StartDesign or Command.SetRequirement { Answer: null, Withdrawn: null } or Command.StartJob or Command.BeginDiagnosis
        or Command.Compare or Command.CompareTechnologies or Command.Advise or Command.ExplainTopic or Command.ExplainChoice or Command.WhatIf or Command.ShowDecisions || IsLost(command);

    /// <summary>What is proposed, with those of the engine's facts that say nothing else of the same words. A design the engine heard of is begun all the same.</summary>
    private static IEnumerable<Command> Foreign(Command[] told, ImmutableArray<Command> proposed)
    {
        var facts = Facts(proposed);
        var kept = new Ledger([.. told.SelectMany(command => Said(command).Facts).Where(fact => !facts.Has(fact.Id) && !facts.Facts.Exists(other => Overlap(fact.Words, other.Words)))]);
        return proposed.All(command => command is Command.SetRequirement) && told.OfType<Command.StartDesign>().Any()
            ? [new Command.StartDesign(With(facts, kept))]
            : proposed.Select(command => With(command, kept));
    }

    /// <summary>"20mil usuarios" and "20mil usuarios al dia" are the same words.</summary>
    private static bool Overlap(string one, string other) => one.Any(char.IsDigit) && (other.Contains(one, StringComparison.OrdinalIgnoreCase) || one.Contains(other, StringComparison.OrdinalIgnoreCase));

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

    private static Ledger Facts(ImmutableArray<Command> proposed) => proposed.Select(Said).Aggregate(Ledger.Empty, (all, facts) => all.Joined(facts.Facts));

    /// <summary>The command with more facts.</summary>
    /// <param name="over">Whether they replace its own: they are the engine's.</param>
    private static Command With(Command command, Ledger more, bool over = false)
    {
        Ledger Joined(Ledger own) => over ? With(more, own) : With(own, more);
        return command switch
        {
            Command.StartDesign(var said) => new Command.StartDesign(Joined(said)),
            Command.SetRequirement told => told with { Said = Joined(told.Said) },
            Command.JustAnswer(var said) => new Command.JustAnswer(Joined(said)),
            Command.OfferJobs offer => offer with { Said = Joined(offer.Said) },
            _ => command,
        };
    }

    /// <summary>Facts with those of others that are not among them. Technologies are joined: each stands in its own words.</summary>
    private static Ledger With(Ledger own, Ledger more) => more.Facts.Aggregate(own, (facts, fact) =>
        !facts.Has(fact.Id) ? facts.With(fact) : fact.Id is FactIds.TeamSkills or FactIds.Stack or FactIds.RequestedTechnologies ? facts.Joined([fact]) : facts);

    /// <summary>What only the model read is said, so that somebody can say otherwise.</summary>
    private static IReadOnlyList<Command> Noted(IReadOnlyList<Command> own, IReadOnlyList<Command> taken)
    {
        var known = own.Select(Said).SelectMany(said => said.Facts).ToHashSet();
        var news = taken.Select(Said).SelectMany(said => said.Facts).Where(fact => !known.Contains(fact)).DistinctBy(fact => fact.Id).ToImmutableArray();
        return news.IsEmpty ? taken : [new Command.NoteRead(news), .. taken];
    }
}
