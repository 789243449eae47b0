using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.Understanding;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest;

/// <summary>The commands a language model may propose: its only door. Prompt and JSON schema are made from this list.</summary>
public sealed class CommandCatalogue
{
    private static readonly ImmutableArray<string> Jobs = ["design", "migrate", "diagnose", "review"];

    public CommandCatalogue(KnowledgeBase knowledge)
    {
        var decisions = Word("decision", "the decision point", [.. knowledge.Decisions.Select(decision => decision.Id)]);
        var options = Word("option", "an option of that decision, or a technology", [.. knowledge.Decisions.SelectMany(decision => decision.Options).Select(option => option.Id).Concat(knowledge.Technologies.Select(technology => technology.Id)).Distinct()]);
        var topics = Word("topic", "what is asked about", [.. knowledge.Topics.Select(topic => topic.Id)]);
        var facts = new GuestParameter("facts", GuestParameterKind.Facts, "what the message says about the system, the load, the team or the money", [], false);
        All =
        [
            new("start_design", "they want a backend or a system designed, planned or estimated", [facts], given => new Command.StartDesign(given.Facts)),
            new("set_requirement", "they tell or correct facts of the system under discussion, or answer a question with a fact", [facts with { Required = true }], given => given.Facts is { Count: > 0 } said ? new Command.SetRequirement(said) : null),
            new("just_answer", "they want the design now, without more questions", [facts], given => new Command.JustAnswer(given.Facts)),
            new("answer_question", "they choose one of the offered answers of a question that was just asked", [Word("question", "id of the question", []), Number("answer", "which answer, 1 for the first", true)],
                given => given.Word("question") is { } question && given.Whole("answer") is { } answer ? new Command.AnswerQuestion(question, answer) : null),
            new("skip_question", "they do not know the answer, or do not want to give it", [], _ => new Command.SkipQuestion(null)),
            new("show_part", "they want to see a part of the design", [Word("part", "which part", [.. DesignParts.All]) with { Required = true }], given => given.Word("part") is { } part ? new Command.ShowPart(part) : null) { IsTool = true },
            new("explain_topic", "they ask what something is or how it works", [topics with { Required = true }], given => given.Word("topic") is { } topic ? new Command.ExplainTopic(topic) : null) { IsTool = true },
            new("explain_choice", "they ask why something was chosen, or why not something else", [decisions with { Required = true }, options with { Required = true }],
                given => given.Word("decision") is { } decision && given.Word("option") is { } option ? new Command.ExplainChoice(decision, option) : null) { IsTool = true },
            new("compare", "they ask which option of a decision is right, or weigh options against each other", [decisions with { Required = true }, facts],
                given => given.Word("decision") is { } decision ? new Command.Compare(decision, given.Facts) : null) { IsTool = true },
            new("compare_technologies", "they weigh named technologies against each other", [decisions with { Required = true }, options with { Name = "technologies", Kind = GuestParameterKind.Words, Required = true, Words = [.. knowledge.Technologies.Select(technology => technology.Id)] }, facts],
                given => given.Word("decision") is { } decision && given.Words("technologies") is { Length: > 1 } named ? new Command.CompareTechnologies(named, decision, given.Facts) : null) { IsTool = true },
            new("show_technology", "they ask about one technology: its version, its support, its limits", [options with { Name = "technology", Words = [.. knowledge.Technologies.Select(technology => technology.Id)], Required = true }],
                given => given.Word("technology") is { } technology ? new Command.ShowTechnology(technology) : null) { IsTool = true },
            new("estimate", "the design and its costs for these facts; nothing is saved", [facts with { Required = true }], given => given.Facts is { Count: > 0 } said ? new Command.JustAnswer(said) : null) { IsTool = true, IsProposal = false },
            new("review_snippet", "what the reviewers find in a piece of the message: code, a schema, a contract, a deployment file", [Word("text", "the piece, letter by letter", [])],
                given => given.Word("text") is { } text && Snippets.Of(text) is { } file ? new Command.ReviewFiles([file]) : null) { IsTool = true, IsProposal = false },
            new("advise", "they ask for the best way to do something a topic or a decision covers", [topics, decisions, facts],
                given => given.Word("topic") is var topic && given.Word("decision") is var decision && (topic ?? decision) is not null ? new Command.Advise(topic, decision, given.Facts) : null) { IsTool = true },
            new("what_if", "they ask what would change with other numbers or more load; nothing is saved", [facts, Number("factor", "times the load of today", false)],
                given => given.Facts is var said && given.Whole("factor") is var factor && (said.Count > 0 || factor > 1) ? new Command.WhatIf(said, factor ?? 1) : null) { IsTool = true },
            new("start_job", "they want a system migrated, a live problem diagnosed, or a design or a file reviewed", [Word("job", "which", Jobs) with { Required = true }, facts],
                given => JobOf(given.Word("job")) is { } job ? job == Job.Design ? new Command.StartDesign(given.Facts) : new Command.StartJob(job, given.Facts) : null),
            new("begin_diagnosis", "something is slow, fails or hurts, and one of these guides is about it", [Word("guide", "the guide", [.. knowledge.Diagnoses.Select(guide => guide.Id)]) with { Required = true }],
                given => given.Word("guide") is { } guide ? new Command.BeginDiagnosis(guide) : null),
            new("change_fact", "they want to change something they said, without saying to what", [Word("fact", "which fact", [.. QuotedFacts.Offered.Select(fact => fact.Id)]) with { Required = true }],
                given => given.Word("fact") is { } fact ? new Command.ChangeFact(fact) : null),
            new("show_decisions", "they ask what was decided, by whom, when or why", [Word("words", "what to look for, in their words", [])], given => new Command.ShowDecisions(given.Word("words") ?? "")) { IsTool = true },
            new("confirm_brief", "they say yes to the brief that was read back to them", [], _ => new Command.ConfirmBrief()),
            new("disagree", "plain no to what was just offered or asked", [], _ => new Command.Disagree()),
            new("cancel", "they want to stop what is under way", [], _ => new Command.CancelDialog()),
            new("help", "they ask what you can do", [], _ => new Command.ShowHelp()),
            new("greet", "a greeting and nothing else", [], _ => new Command.SmallTalk(false)),
            new("thanks", "thanks and nothing else", [], _ => new Command.SmallTalk(true)),
            new("free_question", "a question about software architecture that none of the others covers", [], _ => new Command.Advise(null, null, Ledger.Empty)),
            new("accept_decision", "they decide for the recommendation", [], _ => new Command.AcceptDecision(1)) { OfConsequence = true },
            new("start_over", "they want to forget this design and begin anew", [], _ => new Command.StartOver()) { OfConsequence = true },
            new("forget", "they want what is kept of this conversation deleted", [], _ => new Command.Forget(DataScope.Thread)) { OfConsequence = true },
        ];
    }

    public ImmutableArray<GuestCommand> All { get; }

    /// <summary>Those a message can mean.</summary>
    public IEnumerable<GuestCommand> Proposals => All.Where(command => command.IsProposal);

    /// <summary>Those that only tell something.</summary>
    public IEnumerable<GuestCommand> Tools => All.Where(command => command.IsTool);

    public GuestCommand? Find(string? name) => All.FirstOrDefault(command => command.Name == name);

    private static GuestParameter Word(string name, string says, ImmutableArray<string> words) => new(name, GuestParameterKind.Word, says, words, name is "question" or "text");

    private static GuestParameter Number(string name, string says, bool required) => new(name, GuestParameterKind.Number, says, [], required);

    private static Job? JobOf(string? word) => word switch { "design" => Job.Design, "migrate" => Job.Migrate, "diagnose" => Job.Diagnose, "review" => Job.Review, _ => null };
}
