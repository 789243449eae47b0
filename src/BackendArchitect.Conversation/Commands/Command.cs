using System.Collections.Immutable;
using BackendArchitect.Conversation.Digests;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Diagnosis;

namespace BackendArchitect.Conversation.Commands;

/// <summary>A thing a message can cause. Whatever reads messages, rules or a language model, acts through these and nothing else.</summary>
public abstract partial record Command
{
    private Command()
    {
    }

    /// <summary>Greet once, when the bot or a person joins.</summary>
    public sealed record Welcome : Command;

    public sealed record ShowHelp : Command;

    public sealed record SmallTalk(bool Thanks) : Command;

    /// <summary>Begin a design from what was said.</summary>
    public sealed record StartDesign(Ledger Said) : Command;

    /// <summary>Take facts up: answers, corrections, additions.</summary>
    /// <param name="Answer">An asked question the same words answer, or null.</param>
    /// <param name="Withdrawn">Words of sets to take back, or null.</param>
    public sealed record SetRequirement(Ledger Said, AnswerQuestion? Answer = null, Ledger? Withdrawn = null) : Command;

    /// <param name="Answer">Which answer of the question, 1 for the first.</param>
    public sealed record AnswerQuestion(string Question, int Answer) : Command;

    /// <param name="Question">Id of the question, or null for all that are on the table.</param>
    public sealed record SkipQuestion(string? Question) : Command;

    /// <summary>Design at once; what is open becomes a named assumption.</summary>
    public sealed record JustAnswer(Ledger Said) : Command;

    public sealed record ConfirmBrief : Command;

    /// <param name="Fact">Which line, or null to be shown the lines.</param>
    public sealed record ChangeFact(string? Fact) : Command;

    /// <summary>"yes": means what the dialog on top takes it for.</summary>
    public sealed record Agree : Command;

    public sealed record Disagree : Command;

    public sealed record CancelDialog : Command;

    public sealed record StartOver : Command;

    /// <param name="Part">One of <see cref="DesignParts"/>.</param>
    public sealed record ShowPart(string Part) : Command
    {
        /// <summary>How long somebody would wait, where that is what is asked about. Unit: months.</summary>
        public int? Months { get; init; }

        /// <summary>The product somebody would rather buy, where that is what is asked about.</summary>
        public string? Product { get; init; }
    }

    /// <param name="Topic">Id of a topic of the catalogue.</param>
    public sealed record ExplainTopic(string Topic) : Command;

    /// <summary>The code of a topic, asked for.</summary>
    public sealed record ShowExample(string Topic) : Command;

    /// <summary>"why not microservices?", "why PostgreSQL?"</summary>
    /// <param name="Option">Id of the option asked about.</param>
    public sealed record ExplainChoice(string Decision, string Option) : Command;

    /// <summary>"why 9,800 requests/s?"</summary>
    /// <param name="Figure">Id of a figure of the design.</param>
    public sealed record ExplainNumber(string Figure) : Command;

    /// <summary>Score the options of one decision for the brief so far.</summary>
    public sealed record Compare(string Decision, Ledger Said) : Command
    {
        /// <summary>Ids of the options the question names, in its order; empty for all of them.</summary>
        public ImmutableList<string> Named { get; init; } = [];
    }

    /// <summary>Set technologies side by side.</summary>
    /// <param name="Technologies">Ids, two or more.</param>
    /// <param name="Decision">The decision they belong to.</param>
    public sealed record CompareTechnologies(ImmutableArray<string> Technologies, string Decision, Ledger Said) : Command;

    /// <summary>Answer a subject question for this team.</summary>
    /// <param name="Topic">Id of the topic, or null when the catalogue has none.</param>
    /// <param name="Decision">Id of the decision it belongs to, or null.</param>
    public sealed record Advise(string? Topic, string? Decision, Ledger Said) : Command;

    /// <summary>Take a sent form up; without values, say in words what it asks for.</summary>
    /// <param name="Form">Id of a form.</param>
    public sealed record FillForm(string Form, ImmutableDictionary<string, string> Values) : Command;

    /// <summary>Thumbs up or down below a reply.</summary>
    /// <param name="Reply">Id of the reply; empty where the platform does not say which.</param>
    public sealed record Rate(bool Up, string Reply) : Command
    {
        /// <summary>What somebody wrote beside the thumb; empty for nothing.</summary>
        public string Words { get; init; } = "";
    }

    /// <summary>Show the channel what was a draft for one person.</summary>
    /// <param name="Reply">Id of the reply that was drafted, or null for the last.</param>
    public sealed record ShareDraft(string? Reply) : Command;

    public sealed record DropDraft : Command;

    /// <summary>Say what a reviewer finds in files.</summary>
    /// <param name="Files">Those with a text.</param>
    /// <param name="AsVersions">Whether the older of two versions is only there to be held against.</param>
    public sealed partial record ReviewFiles(ImmutableList<SharedFile> Files, bool AsVersions = false) : Command;

    /// <summary>More of the files reviewed last.</summary>
    public sealed record ShowReview(ReviewPart Part) : Command;

    /// <summary>Read the system that is there from its own files.</summary>
    public sealed record ImportSystem(ImmutableList<SharedFile> Files) : Command;

    public sealed record StartJob(Job Job, Ledger Said) : Command
    {
        /// <summary>The message that asks for it; empty for a button.</summary>
        public string Words { get; init; } = "";
    }

    /// <param name="Guide">Id of a diagnosis guide.</param>
    public sealed record BeginDiagnosis(string Guide) : Command;

    /// <summary>Numbers somebody measured, what they call high or low without one, and whatever else the message says.</summary>
    public sealed record Measured(ImmutableArray<Measurement> Values, Ledger Said, ImmutableArray<SideOfLimit> Sides) : Command;

    /// <summary>Nobody knows the number, only on which side of its limit it lies.</summary>
    public sealed record SideOfLimit(string Reading, bool Above) : Command;

    public sealed record CannotMeasure(string Reading) : Command;

    /// <summary>The step advised was carried out, and it still hurts.</summary>
    public sealed record StepDone : Command;

    /// <summary>More of the description that is being reviewed.</summary>
    public sealed record Describe(string Text, Ledger Said) : Command;

    /// <summary>The message may mean several jobs: ask which.</summary>
    /// <param name="Candidates">Two to four.</param>
    public sealed record OfferJobs(ImmutableArray<Job> Candidates, Ledger Said) : Command;

    /// <summary>Recompute with other facts, or another load, and save nothing.</summary>
    /// <param name="Factor">Times the load; 1 for the same.</param>
    public sealed record WhatIf(Ledger Said, double Factor) : Command;

    /// <summary>Take over the change last shown.</summary>
    /// <param name="Change">Which one: first eight characters of its brief's hash.</param>
    public sealed record TakeChange(string Change) : Command;

    public sealed record KeepDesign : Command;

    /// <summary>Make something hold for every design of the place.</summary>
    /// <param name="Title">In the words of the person, shortened.</param>
    /// <param name="Facts">Facts nobody has to say again; empty for a standard or a ban.</param>
    /// <param name="Subjects">Ids of options or technologies that are standard, or banned.</param>
    public sealed record SetHouseRule(string Title, Ledger Facts, ImmutableArray<string> Subjects, bool Bans) : Command;

    /// <param name="Words">Its id, or what it is about.</param>
    public sealed record DropHouseRule(string Words) : Command;

    public sealed record ShowHouse : Command;

    /// <summary>Take up a design of the place, made in whatever thread, and do something with it.</summary>
    /// <param name="Design">Its id, or the beginning of it.</param>
    public sealed record About(string Design, Command Then) : Command;

    /// <param name="Option">1 for the recommended one.</param>
    public sealed record AcceptDecision(int Option) : Command
    {
        /// <summary>The reason given; empty for none.</summary>
        public string Why { get; init; } = "";
    }

    public sealed record KeepDissent(bool Keep) : Command;

    /// <summary>Show the decision log, or what of it fits some words: a technology, a person, a status, a time.</summary>
    public sealed record ShowDecisions(string Words = "") : Command;

    /// <summary>Put a decision on record that somebody told in words.</summary>
    /// <param name="Status">Accepted or proposed.</param>
    /// <param name="Decision">Id of the decision point; empty when the catalogue knows none.</param>
    /// <param name="Option">Id of the option or technology; empty when the catalogue knows none.</param>
    /// <param name="Words">What was decided, as it was said.</param>
    /// <param name="Why">The reason given; empty for none.</param>
    public sealed record RecordDecision(DecisionStatus Status, string Decision, string Option, string Words, string Why) : Command
    {
        /// <summary>Number of the record it takes the place of, where that is said.</summary>
        public int? Over { get; init; }
    }

    /// <summary>Put the main decisions of the design on the table.</summary>
    public sealed record ProposeDesign : Command;

    /// <summary>Change the status of a decision.</summary>
    /// <param name="Number">0 for the one spoken of last.</param>
    /// <param name="Why">The reason given; empty for none.</param>
    public sealed record MoveDecision(int Number, DecisionMove Move, string Why = "") : Command
    {
        /// <summary>The record that takes its place, where that is said; else null.</summary>
        public int? Other { get; init; }
    }

    /// <param name="Number">0 for the one spoken of last.</param>
    /// <param name="Trigger">What would change the vote; empty for nothing said.</param>
    public sealed record VoteOn(int Number, bool For, string Why = "", string Trigger = "") : Command;

    /// <summary>Keep an argument that lost. Without words, say how.</summary>
    /// <param name="Number">0 for the one spoken of last.</param>
    /// <param name="Trigger">What reopens the decision; empty for nothing said.</param>
    public sealed record Dissent(int Number, string Argument = "", string Trigger = "") : Command;

    /// <summary>"because …": the reason of what the same person did last.</summary>
    public sealed record GiveReason(string Why) : Command;

    public sealed record ShowDecision(int Number) : Command;

    /// <summary>Look at an accepted decision again.</summary>
    /// <param name="Holds">Whether it is still right: then the next look is half a year away.</param>
    public sealed record ReviewDecision(int Number, bool Holds) : Command;

    public sealed record ShowDue : Command;

    /// <summary>Hand out decisions as files.</summary>
    /// <param name="Number">Which one, or null for all.</param>
    /// <param name="Anew">As if none had been handed out before.</param>
    public sealed record ExportDecisions(int? Number, bool Anew = false) : Command;

    /// <summary>Link a repository, drop it, show what is linked, or offer it files.</summary>
    public sealed record Link(LinkWish Wish) : Command;

    /// <summary>Ask whether everything of this is really to be forgotten.</summary>
    public sealed record Forget(DataScope Scope) : Command;

    /// <summary>It is really to be forgotten.</summary>
    /// <param name="Key">Which question this answers: <see cref="PendingForget.Key"/>.</param>
    public sealed record ConfirmForget(string Key) : Command;

    public sealed record KeepAll : Command;

    /// <summary>Write down everything that is kept of this.</summary>
    public sealed record ExportData(DataScope Scope) : Command;

    public sealed record ShowRetention : Command;

    /// <summary>Change when and to whom the weekly digest goes, or whether it does.</summary>
    public sealed record PlanDigest(DigestWish Wish) : Command;

    public sealed record ShowDigestPlan : Command;

    /// <summary>Show what the digest would say now; nothing counts as told.</summary>
    public sealed record PreviewDigest : Command;

    /// <summary>Show what did not fit into the digest.</summary>
    /// <param name="For">Of whom: <see cref="Memory.DigestPlan.For"/>.</param>
    public sealed record MoreOfDigest(string For) : Command;

    /// <summary>The time of the digest has come.</summary>
    /// <param name="For">Of whom: <see cref="Memory.DigestPlan.For"/>.</param>
    public sealed record SendDigest(string For) : Command
    {
        /// <summary>The planned time, in UTC; null when no appointment asks for it.</summary>
        public DateTimeOffset? Due { get; init; }
    }

    /// <summary>Answer whether a value the design assumes still holds.</summary>
    /// <param name="Fact">Which one.</param>
    public sealed record CheckAssumption(string Fact, AssumptionAnswer Answer) : Command;

    /// <summary>Say what is so today, about a design of the place made earlier.</summary>
    public sealed record TellToday(Ledger Said) : Command;

    /// <summary>Two people gave two values; one of them holds.</summary>
    /// <param name="Which">1 for what was said first, 2 for the later.</param>
    public sealed record SettleConflict(string Fact, int Which) : Command;

    /// <param name="Which">1 for the first way out; one more than there are keeps both sides.</param>
    public sealed record ResolveContradiction(string Contradiction, int Which) : Command;

    /// <summary>Say that instructions inside a message are read as data.</summary>
    public sealed record NoteInjection : Command;

    /// <summary>A button of an earlier day, or one that never was.</summary>
    public sealed record Stale : Command;

    /// <summary>Nothing was understood.</summary>
    public sealed record Puzzle : Command;
}
