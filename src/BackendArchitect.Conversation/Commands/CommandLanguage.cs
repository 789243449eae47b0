using System.Collections.Immutable;
using System.Globalization;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Commands;

/// <summary>The one-line language of buttons: <c>answer load-meaning 2</c>, <c>show costs</c>. Whatever a button says that is not in it is stale.</summary>
public static class CommandLanguage
{
    /// <summary>The line for a command that a button can carry.</summary>
    /// <exception cref="ArgumentException">No button causes this command.</exception>
    public static string Print(Command command) => command switch
    {
        Command.AnswerQuestion(var question, var answer) => Line("answer", question, Text(answer)),
        Command.SkipQuestion(null) => "skip",
        Command.SkipQuestion(var question) => Line("skip", question!),
        Command.JustAnswer => "just-answer",
        Command.ConfirmBrief => "design",
        Command.ChangeFact(null) => "change",
        Command.ChangeFact(var fact) => Line("change", fact!),
        Command.CancelDialog => "cancel",
        Command.StartOver => "start-over",
        Command.ShowHelp => "help",
        Command.ShowPart(var part) => Line("show", part),
        Command.ExplainTopic(var topic) => Line("topic", topic),
        Command.ShowExample(var topic) => Line("example", topic),
        Command.ExplainChoice(var decision, var option) => Line("why", decision, option),
        Command.ExplainNumber(var figure) => Line("number", figure),
        Command.Compare(var decision, _) => Line("compare", decision),
        Command.StartDesign => Line("job", Word(Job.Design)),
        Command.StartJob(var job, _) => Line("job", Word(job)),
        Command.BeginDiagnosis(var guide) => Line("diagnose", guide),
        Command.SideOfLimit(var reading, var above) => Line("measured", reading, above ? "above" : "below"),
        Command.CannotMeasure(var reading) => Line("unmeasured", reading),
        Command.StepDone => "step-done",
        Command.WhatIf(_, var factor) => Line("scale", factor.ToString(CultureInfo.InvariantCulture)),
        Command.TakeChange(var change) => Line("take", change),
        Command.KeepDesign => "keep",
        Command.About(var design, var then) => Line("about", design[..Math.Min(16, design.Length)], Print(then)),
        Command.AcceptDecision(var option) => Line("accept", Text(option)),
        Command.KeepDissent(var keep) => Line("dissent", keep ? "yes" : "no"),
        Command.Rate(var up, var reply) => Line("feedback", up ? "up" : "down", reply).TrimEnd(),
        Command.ShareDraft(null) => "share",
        Command.ShareDraft(var reply) => Line("share", reply!),
        Command.DropDraft => "drop-draft",
        Command.FillForm(var form, _) => Line("form", form),
        Command.SettleConflict(var fact, var which) => Line("settle", fact, Text(which)),
        Command.ResolveContradiction(var contradiction, var which) => Line("resolve", contradiction, Text(which)),
        _ => AssumptionLanguage.Print(command) ?? DigestLanguage.Print(command) ?? DecisionLanguage.Print(command) ?? RightsLanguage.Print(command) ?? HouseLanguage.Print(command) ?? LinkLanguage.Print(command) ?? VersionLanguage.Print(command) ?? ReviewLanguage.Print(command) ?? ProposalLanguage.Print(command) ?? ThingLanguage.Print(command) ?? throw new ArgumentException($"{command.GetType().Name} is nothing a button can cause.", nameof(command)),
    };

    /// <summary>Reads the line of a pressed button. Never throws: what makes no sense is <see cref="Command.Stale"/>.</summary>
    public static Command Parse(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["answer", var question, var answer] when Whole(answer) is { } at => new Command.AnswerQuestion(question, at),
        ["skip"] => new Command.SkipQuestion(null),
        ["skip", var question] => new Command.SkipQuestion(question),
        ["just-answer"] => new Command.JustAnswer(Ledger.Empty),
        ["design"] => new Command.ConfirmBrief(),
        ["change"] => new Command.ChangeFact(null),
        ["change", var fact] when FactCatalogue.Knows(fact) => new Command.ChangeFact(fact),
        ["cancel"] => new Command.CancelDialog(),
        ["start-over"] => new Command.StartOver(),
        ["help"] => new Command.ShowHelp(),
        ["show", var part] when DesignParts.All.Contains(part) => new Command.ShowPart(part),
        ["feedback", "up"] => new Command.Rate(true, ""),
        ["feedback", "down"] => new Command.Rate(false, ""),
        ["feedback", "up", var reply] => new Command.Rate(true, reply),
        ["feedback", "down", var reply] => new Command.Rate(false, reply),
        ["share"] => new Command.ShareDraft(null),
        ["share", var reply] => new Command.ShareDraft(reply),
        ["drop-draft"] => new Command.DropDraft(),
        ["form", var form] => new Command.FillForm(form, ImmutableDictionary<string, string>.Empty),
        var words => ParseRest(words),
    };

    private static Command ParseRest(string[] words) => words switch
    {
        ["topic", var topic] => new Command.ExplainTopic(topic),
        ["example", var topic] => new Command.ShowExample(topic),
        ["why", var decision, var option] => new Command.ExplainChoice(decision, option),
        ["number", var figure] => new Command.ExplainNumber(figure),
        ["compare", var decision] => new Command.Compare(decision, Ledger.Empty),
        ["job", "design"] => new Command.StartDesign(Ledger.Empty),
        ["job", var word] when JobOf(word) is { } job => new Command.StartJob(job, Ledger.Empty),
        ["diagnose", var guide] => new Command.BeginDiagnosis(guide),
        ["measured", var reading, "above"] => new Command.SideOfLimit(reading, true),
        ["measured", var reading, "below"] => new Command.SideOfLimit(reading, false),
        ["unmeasured", var reading] => new Command.CannotMeasure(reading),
        ["step-done"] => new Command.StepDone(),
        ["scale", var factor] when Factor(factor) is { } times => new Command.WhatIf(Ledger.Empty, times),
        ["take", var change] => new Command.TakeChange(change),
        ["keep"] => new Command.KeepDesign(),
        ["about", var design, .. { Length: > 0 } rest] when rest[0] != "about" && Parse(string.Join(' ', rest)) is var then and not Command.Stale => new Command.About(design, then),
        ["accept", var option] when Whole(option) is { } at => new Command.AcceptDecision(at),
        ["dissent", "yes"] => new Command.KeepDissent(true),
        ["dissent", "no"] => new Command.KeepDissent(false),
        ["settle", var fact, var which] when FactCatalogue.Knows(fact) && Whole(which) is { } side =>
            new Command.SettleConflict(fact, side),
        ["resolve", var contradiction, var which] when Whole(which) is { } way => new Command.ResolveContradiction(contradiction, way),
        _ => AssumptionLanguage.Parse(words) ?? DigestLanguage.Parse(words) ?? DecisionLanguage.Parse(words) ?? RightsLanguage.Parse(words) ?? HouseLanguage.Parse(words) ?? LinkLanguage.Parse(words) ?? VersionLanguage.Parse(words) ?? ReviewLanguage.Parse(words) ?? ProposalLanguage.Parse(words) ?? ThingLanguage.Parse(words) ?? new Command.Stale(),
    };

    private static string Line(params ReadOnlySpan<string> words) => string.Join(' ', words);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(Job job) => job.ToString().ToLowerInvariant();

    private static int? Whole(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100 ? number : null;

    private static double? Factor(string word) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times) && times is >= 0.01 and <= 1000
            ? times
            : null;

    private static Job? JobOf(string word) =>
        Enum.GetValues<Job>().Where(job => job != Job.Unclear && Word(job) == word).Cast<Job?>().FirstOrDefault();
}
