using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads one text into commands, by rules alone: steering phrases first, then questions, then facts and the job.</summary>
public sealed partial class Interpreter(KnowledgeBase knowledge, Phrases phrases)
{
    /// <summary>Longer texts are read to here; a design document is no chat message.</summary>
    private const int Most = 20_000;

    private static readonly string[] Loads = [FactIds.RequestsPerSecond, FactIds.RequestsPerDay, FactIds.ConcurrentUsers, FactIds.DailyUsers];

    /// <summary>Phrases that name a part of the design begin so, and end in the part.</summary>
    private const string Shows = "show-";

    private readonly Catalogue _catalogue = new(knowledge);
    private readonly AnswerReader _answers = new(knowledge);
    private readonly JobTalk _jobs = new(knowledge);
    private readonly DecisionTalk _decisions = new(knowledge, new Catalogue(knowledge));
    private readonly HouseTalk _house = new(knowledge);
    private readonly ConflictTalk _conflicts = new(knowledge);
    private readonly ThingTalk _things = new(knowledge, new Catalogue(knowledge));
    private readonly WhyTalk _why = new(knowledge, new Catalogue(knowledge));

    public IReadOnlyList<Command> Read(ConversationState state, string text, Occasion occasion)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return [new Command.ShowHelp()];
        }

        text = text.Length > Most ? text[..Most] : text;
        IEnumerable<Command> note = phrases.LooksLikeAnOrder(text) ? [new Command.NoteInjection()] : [];
        return [.. note, .. _house.Read(text, state.Logbook, occasion) ?? Thing(state, text) ?? Steering(state, text, occasion) ?? Repaired(state, text, occasion) ?? Content(state, text, occasion)];
    }

    private Command[]? Thing(ConversationState state, string text) => _things.Read(state, text) is { } thing ? [thing] : null;

    /// <summary>The same without manners, then with slips mended: only words that steer are touched, never what is told.</summary>
    private IReadOnlyList<Command>? Repaired(ConversationState state, string text, Occasion occasion)
    {
        var plain = PlainRequest.Of(text);
        var mended = PlainRequest.Mended(plain);
        return (plain != text ? Steering(state, plain, occasion) : null) ?? (mended != plain ? Steering(state, mended, occasion) : null);
    }

    /// <summary>The command of a steering phrase, or null when the text is none.</summary>
    private IReadOnlyList<Command>? Steering(ConversationState state, string text, Occasion occasion)
    {
        if (phrases.Find(text) is not var (says, match))
        {
            return null;
        }

        Command? command = says switch
        {
            "settings" => new Command.ShowHouse(),
            "drop-rule" => new Command.DropHouseRule(match.Groups["what"].Value.Trim()),
            "start-over" => new Command.StartOver(),
            "cancel" => new Command.CancelDialog(),
            "help" => new Command.ShowHelp(),
            "thanks" or "hello" => new Command.SmallTalk(Thanks: says == "thanks"),
            _ when CommandLanguage.Parse(says.Replace('-', ' ')) is Command.ShowReview review => state.FileReview is null ? null : review,
            "import" => new Command.ImportSystem([]),
            "your-view" => View(state),
            "decisions" => new Command.ShowDecisions(),
            "digest" => DigestTalk.Read(text),
            "forget" or "export" or "retention" => RightsTalk.Read(says, text),
            "share" => new Command.ShareDraft(null),
            "drop-draft" => new Command.DropDraft(),
            "accept" => new Command.AcceptDecision(Ordinal(match.Groups["option"].Value)) { Why = Argued.Of(text).Why },
            _ when says.StartsWith(DecisionTalk.Prefix, StringComparison.Ordinal) => _decisions.Read(says, match, text, state.Logbook.AwaitsReason(occasion.By.Id, occasion.Thread)),
            "just-answer" => new Command.JustAnswer(Facts(text, occasion)),
            "dont-know" => new Command.SkipQuestion(QuestionAbout(state, match.Groups["what"].Value)),
            "what-if" or "why" when Bought(state, text) is { } buy => buy,
            "what-if" => WhatIf(text, occasion),
            "why" => _why.Read(state, text),
            _ when says.StartsWith(Shows, StringComparison.Ordinal) => Asked(state, says[Shows.Length..], text, occasion),
            "when-it-fails" => new Command.Advise(null, "disaster-recovery", Ledger.Empty),
            "ask-me" => state.Design is null ? new Command.StartDesign(Ledger.Empty) : new Command.ShowPart(DesignParts.Assumptions),
            "show" => Part(match.Groups["part"].Value) is { } part ? Asked(state, part, text, occasion) : null,
            "change" => Change(state, text, match.Groups["what"].Value, occasion),
            "confirm" => new Command.ConfirmBrief(),
            "agree" => new Command.Agree(),
            _ => new Command.Disagree(),
        };
        return command is null ? null : [command];
    }

    /// <summary>"what would you do?": what we have, or would do with what we know.</summary>
    private static Command View(ConversationState state) => state.Design is not null ? new Command.ShowPart(DesignParts.Summary)
        : state.Dialogs.IsEmpty ? new Command.Puzzle() : new Command.JustAnswer(Ledger.Empty);

    /// <summary>A part, with what the question says besides: how long, which product, or for what else.</summary>
    private Command Asked(ConversationState state, string part, string text, Occasion occasion) => part == DesignParts.Costs && Otherwise(state, Facts(text, occasion)) is { Count: > 0 } other ? new Command.WhatIf(other, Factor: 1)
        : Show(state, part) is Command.ShowPart show
        ? show with { Months = part == DesignParts.Wait ? Spans.Months(text) : null, Product = part == DesignParts.Buy ? ReadyMade.Proposed(text, knowledge) : null }
        : Show(state, part);

    /// <summary>Of what a question holds, the facts the standing design would be another for: a kind of system it speaks of is no wish for one.</summary>
    private static Ledger Otherwise(ConversationState state, Ledger said) => state.Design is null
        ? Ledger.Empty
        : new Ledger(said.Facts.RemoveAll(fact => fact.Id == FactIds.Domain || fact.Value.Equals(state.Ledger.Find(fact.Id)?.Value)));

    /// <summary>"can't we just use WordPress?": buying it, where there is a design to hold it against.</summary>
    private Command.ShowPart? Bought(ConversationState state, string text) =>
        state.Design is not null && ReadyMade.Proposed(text, knowledge) is { } product ? new Command.ShowPart(DesignParts.Buy) { Product = product } : null;

    /// <summary>Who asks for the design before there is one wants it made.</summary>
    private static Command Show(ConversationState state, string part) =>
        part == DesignParts.Summary && state.Design is null && !state.Dialogs.IsEmpty ? new Command.ConfirmBrief() : new Command.ShowPart(part);

    private IReadOnlyList<Command> Content(ConversationState state, string text, Occasion occasion)
    {
        if (_conflicts.Read(state, text, occasion) is { } settled)
        {
            return [settled];
        }

        var reading = Reader.Read(text, occasion.Source, knowledge);
        var question = IsQuestion(text);
        if (AssumptionDialog.IsElsewhere(state) && !question && TodayTalk.IsIt(text, reading))
        {
            return [new Command.TellToday(reading.Ledger)];
        }

        if (state.Dialogs.IsEmpty)
        {
            return [state.Comparing is not null && reading.Job == Job.Unclear && !question && reading.Ledger.Count > 0
                ? new Command.SetRequirement(reading.Ledger) // more about what was compared
                : ForJob(reading.Job, reading, text, question)];
        }

        if (_jobs.Read(state, text, reading, question) is { } taken)
        {
            return [taken];
        }

        if (question && (Bought(state, text) ?? Digression(reading, text)) is { } digression)
        {
            return [digression];
        }

        var said = _answers.Read(state, text, reading.Ledger, occasion);
        if (question && said.Said.Count > 0 && state.Dialog() == DesignDialog.Title)
        {
            return [Otherwise(state, said.Said) is { Count: > 0 } other ? new Command.WhatIf(other, Factor: 1) : AboutDesign(text)]; // "can it carry 50k users?" asks, it does not tell
        }

        var takesBack = !state.Ledger.Withdrawn(reading.Withdrawn.Facts).Equals(state.Ledger);
        if (said.Said.Count > 0 || said.Answer is not null || takesBack)
        {
            return [reading.Job == Job.Design && said.Answer is null && !takesBack
                ? new Command.StartDesign(said.Said)
                : new Command.SetRequirement(said.Said, said.Answer, takesBack ? reading.Withdrawn : null)];
        }

        return [Digression(reading, text) ?? (question && state.Dialog() == DesignDialog.Title ? AboutDesign(text) : new Command.Puzzle())];
    }

    /// <summary>A question nothing else could be made of: the part of the design that speaks of it.</summary>
    private static Command AboutDesign(string text) => WhoDecided().IsMatch(text) ? new Command.ShowDecisions()
        : PartQuestions.Find(text) is { } part ? new Command.ShowPart(part) : new Command.Puzzle();

    private Command ForJob(Job job, BriefReading reading, string text, bool question) => job switch
    {
        not Job.Diagnose when HowMany().IsMatch(text) && reading.Ledger.Facts.Exists(fact => Loads.Contains(fact.Id)) && !reading.Ledger.Has(FactIds.Domain) => new Command.Size(reading.Ledger),
        Job.Unclear when Wanted().IsMatch(text) && reading.Ledger.Facts.TrueForAll(fact => fact.Id is FactIds.RequestedStyle or FactIds.RequestedTechnologies) && PutForward(text) is { } forward => forward,
        Job.Design when Superlative().IsMatch(text) && Digression(reading, text) is { } advice => advice,
        Job.Design => new Command.StartDesign(reading.Ledger),
        Job.Compare or Job.Advise => Digression(reading, text) ?? new Command.Advise(null, null, reading.Ledger),
        Job.Decide => new Command.ShowDecisions(),
        Job.Manage => new Command.ShowHelp(),
        Job.Unclear when question && Digression(reading, text) is { } digression => digression,
        Job.Unclear when reading.Ledger.Count == 0 && reading.Candidates.Count == 0 => new Command.Puzzle(),
        Job.Unclear => new Command.OfferJobs([.. reading.Candidates], reading.Ledger),
        _ => new Command.StartJob(job, reading.Ledger) { Words = text },
    };

    /// <summary>"my boss wants microservices", "we want event sourcing": how it would do, or what it is.</summary>
    private Command? PutForward(string text) => _catalogue.Options(text) is [var named, ..] ? new Command.Compare(named.Decision, Ledger.Empty) { Named = _catalogue.Named(text, named.Decision) }
        : _catalogue.Topic(text) is { } topic ? new Command.ExplainTopic(topic) : null;

    /// <summary>A question of knowledge: one option against another, a topic, or advice on a decision; null when it is none.</summary>
    private Command? Digression(BriefReading reading, string text)
    {
        var topic = _catalogue.Topic(text);
        var decision = _catalogue.Decision(text);
        var technologies = _catalogue.Technologies(text);
        if (decision is not null && technologies.Length > 1 && Choice().IsMatch(text))
        {
            return new Command.CompareTechnologies(technologies, decision, reading.Ledger);
        }

        if (decision is not null && (reading.Job == Job.Compare || Choice().IsMatch(text)))
        {
            return new Command.Compare(decision, reading.Ledger) { Named = _catalogue.Named(text, decision) };
        }

        if (_catalogue.Options(text) is [var named] && Proposal().IsMatch(text))
        {
            return reading.Ledger.Facts.Exists(fact => fact.Id is not (FactIds.RequestedStyle or FactIds.RequestedTechnologies))
                ? new Command.Compare(named.Decision, reading.Ledger) { Named = _catalogue.Named(text, named.Decision) } // said with facts: scored for them
                : new Command.ExplainChoice(named.Decision, named.Option);
        }

        if (topic is not null && AsksForCode().IsMatch(text) && knowledge.Topics.First(known => known.Id == topic).Snippet is not null)
        {
            return new Command.ShowExample(topic);
        }

        if (topic is not null && (Definition().IsMatch(text) || decision is null))
        {
            return reading.Ledger.Count == 0 || Definition().IsMatch(text) ? new Command.ExplainTopic(topic) : new Command.Advise(topic, null, reading.Ledger);
        }

        return topic is null && decision is null ? null : new Command.Advise(topic, decision, reading.Ledger);
    }

    private Command WhatIf(string text, Occasion occasion)
    {
        var factor = Multiples.Of(text);
        var said = factor == 1 ? Facts(text, occasion) : Ledger.Empty;
        return said.Count == 0 && factor == 1 ? new Command.Puzzle() : new Command.WhatIf(said, factor);
    }

    private Command Change(ConversationState state, string text, string what, Occasion occasion)
    {
        var said = Facts(text, occasion);
        return said.Count > 0 ? new Command.SetRequirement(said, Withdrawn: BriefIntake.Replaced(state.Ledger, said.Facts)) : new Command.ChangeFact(FactWords.Find(what));
    }

    private Ledger Facts(string text, Occasion occasion) => Reader.Read(text, occasion.Source, knowledge).Ledger;

    private static string? QuestionAbout(ConversationState state, string what) =>
        FactWords.Find(what) is { } fact ? state.Asked.Find(asked => asked.Fact == fact)?.Id : null;

    private static string? Part(string words) => PartNames.Find(words);

    private static bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal) || Opening().IsMatch(text);

    private static int Ordinal(string word) => word.ToLowerInvariant().Replace("option ", "", StringComparison.Ordinal) switch
    {
        "two" or "second" or "2" => 2,
        "three" or "third" or "3" => 3,
        var digit when int.TryParse(digit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        _ => 1,
    };

    [GeneratedRegex(@"^(so |and |but |ok |hm+,? )*(what|which|how|when|why|who|should|would|could|can|is|are|do|does|explain|tell me|define|describe|compare)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    /// <summary>"best database for chat messages" asks for advice, whatever system it names.</summary>
    [GeneratedRegex(@"^(what('s| is| are|) (the )?|which (is the )?|)(best|right|recommended)\b(?! .*\b(architecture|backend|design)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Superlative();

    [GeneratedRegex(@"\bhow (many|much|large|big)\b.{0,20}\b(pods?|servers?|instances?|machines?|vms?|nodes?|containers?|replicas|v?cpus?|cores)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(wants?|would like|likes?|insists? on|asks? for|plan(s|ning)? to (use|do|go)|thinking (of|about)|considering|going to (use|do)|dreams? of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(decided|agreed|approved|accepted|signed off)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WhoDecided();

    [GeneratedRegex(@"\b(code|snippet|example)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForCode();

    /// <summary>"can we use MongoDB instead?", "what about Kafka?": one thing put forward.</summary>
    [GeneratedRegex(@"^(so |and |but |ok |hm+,? )*(is|are|can|could|should|shall|would|do|does|what about|how about|why not)\b(?!.*\b(best|better) (way|practice))", RegexOptions.IgnoreCase)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\b(or|vs\.?|versus|compared? (to|with|against)|compare|better than|over)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^(so |and |but |ok |hm+,? )*(what('s| is| are)( an?| the)?|explain|tell me about|how (does|do)|define|describe)\b(?! .*\b(best|way|should|recommend)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Definition();
}
