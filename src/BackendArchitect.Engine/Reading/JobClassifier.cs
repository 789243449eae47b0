using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading.Jobs;
using BackendArchitect.Engine.Reading.Words;

namespace BackendArchitect.Engine.Reading;

/// <summary>Weighs what a text asks for. Words that settle the job weigh more than words that only colour it.</summary>
internal static class JobClassifier
{
    private static readonly PhraseTable<(Job Job, double Weight)> Phrases = new(JobCues.All);

    public static JobScores Score(Passage passage)
    {
        var cues = Cues(passage);
        return cues.Weigh(JobWeights.Shipped.Likelihoods(JobFeatures.Of(passage, cues)));
    }

    /// <summary>What the phrases alone say.</summary>
    public static JobScores Cues(Passage passage)
    {
        var scores = new JobScores();
        foreach (var hit in Phrases.Everywhere(passage.Tokens).Where(hit => !IsUndone(passage, hit)))
        {
            scores.Add(hit.Value.Job, hit.Value.Weight);
        }

        AddCommands(passage, scores);
        AddChoices(passage, scores);
        AddMoves(passage, scores);
        AddSystems(passage, scores);
        if (passage.Text.Contains("```", StringComparison.Ordinal))
        {
            scores.Add(Job.Review, 2.2);
        }

        if (scores.Best == Job.Unclear)
        {
            scores.Settle(JobEvidence.Weigh(passage));
        }

        return scores;
    }

    // "not slow", "no review needed": the cue is named to be refused.
    private static bool IsUndone(Passage passage, PhraseHit<(Job Job, double Weight)> hit) =>
        (hit.Value.Job is Job.Diagnose && passage.Word(hit.From) is "take" or "takes" or "need" or "needs" && passage.Word(hit.From - 1) is "that" or "which" or "to")
        || (hit.Value.Job is Job.Diagnose && passage.Word(0) is "what" or "how" && passage.Before(hit.From, 5).Any(word => word is "when" or "if"))
        || hit.Value.Job is Job.Diagnose or Job.Review && passage.Word(hit.From - 1) is "not" or "no" or "never" or "without" or "avoid" or "isn't" or "product" or "user" or "customer" or "leave" or "write" or "for";

    // A command stands first and is short: "help", "digest off", "forget this thread".
    private static void AddCommands(Passage passage, JobScores scores)
    {
        var first = 0;
        while (first < passage.Tokens.Count && passage.Word(first) is "please" or "pls" or "hey" or "ok" or "can" or "could" or "you" or "," or "architect" or "/" or "@" or "\n")
        {
            first++;
        }

        if (first < passage.Tokens.Count && JobCues.Commands.At(passage.Tokens, first) is { } command
            && passage.Tokens.Count - first <= (command.Value ? 30 : command.To - first + 2))
        {
            scores.Add(Job.Manage, 8);
        }
    }

    // "Kafka or RabbitMQ", "REST vs GraphQL": two things of the trade with "or" between them.
    private static void AddChoices(Passage passage, JobScores scores)
    {
        for (var at = 1; at + 1 < passage.Tokens.Count; at++)
        {
            var versus = passage.Word(at) is "vs" or "versus" or "v/s";
            var weighed = passage.Word(at) is "against" or "over" or "than";
            if (!versus && !weighed && passage.Word(at) is not "or")
            {
                continue;
            }

            if (versus)
            {
                scores.Add(Job.Compare, 4);
            }
            else if ((passage.Word(at) is not "than" || passage.Before(at, 6).Any(word => word is "better" or "choice" or "rather" or "more" or "prefer")) && EndsInThing(passage, at) && StartsWithThing(passage, at + 1) && (IsAsked(passage, at) || passage.Word(at) is "against" || OpensText(passage, at)) && !(weighed && passage.Before(at, 8).Any(word => word is "chose" or "decided" or "picked" or "went" or "choose" && !passage.InQuestion(at))))
            {
                scores.Add(Job.Compare, 3.6);
            }
        }
    }

    // "leave Heroku", "move to Kubernetes", "replace Oracle": a technology in use is to be another.
    private static void AddMoves(Passage passage, JobScores scores)
    {
        for (var at = 0; at + 1 < passage.Tokens.Count; at++)
        {
            var leaves = passage.Word(at) is "leave" or "leaving" or "ditch" or "ditching" or "abandon" or "replace" or "replacing" or "migrate" or "migrating" or "off";
            var moves = passage.Word(at) is "move" or "moving" or "switch" or "switching" or "port" or "porting" or "migrate" or "migrating" or "go" or "going";
            var named = Enumerable.Range(at + 1, 5).TakeWhile(place => !passage.IsBreak(place)).Any(place =>
                (passage.Vocabulary.Technologies.At(passage.Tokens, place) is not null || passage.Word(place) is "aws" or "azure" or "gcp") && (place <= at + 2 || passage.Word(place - 1) is "to" or "onto" or "into" or "from"));
            if (passage.Word(at) is "from" && GoesTo(passage, at))
            {
                scores.Add(Job.Migrate, 3.8);
            }

            if (named && (leaves || (moves && passage.After(at + 1, 4).Any(word => word is "to" or "onto" or "from" or "off"))))
            {
                scores.Add(Job.Migrate, 3.8);
            }
        }
    }

    // "from SQL Server 2012 to Aurora", "from one VPS (Hetzner) to Kubernetes": the goal or both ends are technologies.
    private static bool GoesTo(Passage passage, int from)
    {
        var to = Enumerable.Range(from + 2, 8).TakeWhile(place => !passage.IsBreak(place)).FirstOrDefault(place => passage.Word(place) is "to" or "onto" or "into" or ">");
        return to > 0 && IsTechnology(passage, to + 1) && Enumerable.Range(from + 1, to - from - 1).Any(place => IsTechnology(passage, place) || passage.Word(place) is "vps" or "server" or "servers" or "monolith" or "premises" or "metal" or "vm" or "vms" or "prem");
    }

    private static bool IsTechnology(Passage passage, int at) =>
        at < passage.Tokens.Count && (passage.Vocabulary.Technologies.At(passage.Tokens, at) is not null || passage.Word(at) is "aws" or "azure" or "gcp");

    // "row-level security or a database per customer, 60 customers": the choice is the first thing said.
    private static bool OpensText(Passage passage, int at) => at <= 5 && passage.Before(at, 6).Count() == at;

    private static bool IsAsked(Passage passage, int at) =>
        passage.InQuestion(at)
        || passage.Before(at, 14).Any(word => word is "should" or "better" or "which" or "choose" or "decide" or "pick" or "prefer" or "whether" or "torn" or "wondering" or "what" or "choice" or "choosing" or "debating" or "unsure" or "sure" or "is" or "shall");

    private static bool EndsInThing(Passage passage, int at)
    {
        for (var from = at - 1; from >= Math.Max(0, at - 4) && !passage.IsBreak(from); from--)
        {
            if (Thing(passage, from) is { } end && end >= at - 2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithThing(Passage passage, int at) =>
        Enumerable.Range(at, 4).TakeWhile(place => !passage.IsBreak(place)).Any(place => Thing(passage, place) is not null);

    private static int? Thing(Passage passage, int at) =>
        passage.Vocabulary.Technologies.At(passage.Tokens, at)?.To
        ?? passage.Vocabulary.Topics.At(passage.Tokens, at)?.To
        ?? (passage.Word(at) is "option" or "approach" or "aws" or "azure" or "gcp" or "vercel" or "supabase" ? at + 1 : null);

    // "an online shop for 5k users": a kind of system named with nothing else asked is a wish to have it.
    private static void AddSystems(Passage passage, JobScores scores)
    {
        foreach (var hit in JobCues.Systems.In(passage.Tokens))
        {
            var ours = passage.Before(hit.From, 4).Any(word => word is "our" or "my" or "existing" or "current" or "legacy" or "this" or "the" or "your" or "in" or "a public");
            var leads = passage.IsBreak(hit.From - 1) || passage.Before(hit.From, 5).LastOrDefault() is { } first && passage.IsBreak(hit.From - 1 - passage.Before(hit.From, 5).Count()) && first is not "we" and not "we're" and not "i";
            if (!ours && leads && passage.Tokens.Count > hit.To - hit.From)
            {
                scores.Add(Job.Design, 2);
                return;
            }
        }

        if (Enumerable.Range(0, passage.Tokens.Count).Any(at => passage.IsBreak(at - 1) && passage.Word(at) is "design" or "build" or "create" or "architect" or "sketch" && passage.Word(at + 1) is "a" or "an" or "me" or "us" or "the"))
        {
            scores.Add(Job.Design, 3.4);
        }

        foreach (var hit in passage.Vocabulary.Domains.In(passage.Tokens).Take(1))
        {
            if (hit.From <= 4 && !passage.Before(hit.From, 4).Any(word => word is "our" or "my" or "we" or "i" or "in"))
            {
                scores.Add(Job.Design, 2);
            }
        }
    }
}
