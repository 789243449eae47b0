using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads what people say about decisions: taken, proposed, voted on, argued against, looked for.</summary>
internal sealed partial class DecisionTalk(KnowledgeBase knowledge, Catalogue catalogue)
{
    /// <summary>Its phrases begin so.</summary>
    public const string Prefix = "decision-";

    /// <summary>What somebody says of a technology may be told as a fact too; anything else in the same words is a brief, not a decision.</summary>
    private static readonly HashSet<string> Choosing =
        [FactIds.RequestedTechnologies, FactIds.RequestedStyle, FactIds.Stack, FactIds.TeamSkills, FactIds.Cloud];

    /// <param name="says">Which phrase, with its prefix.</param>
    /// <param name="awaitsReason">Whether this person did something here without saying why.</param>
    /// <returns>Null when the words only look like it.</returns>
    public Command? Read(string says, Match match, string text, bool awaitsReason)
    {
        var argued = Argued.Behind(match.Groups["rest"].Value);
        var number = Number(match.Groups["number"]) ?? 0;
        return says[Prefix.Length..] switch
        {
            "moved" => new Command.MoveDecision(number, MoveOf(match.Groups["verb"].Value), argued.Why),
            "superseded" when match.Groups["what"].Success => Told(match.Groups["what"].Value, DecisionStatus.Accepted, isSure: true, over: number),
            "superseded" => new Command.MoveDecision(number, DecisionMove.Supersede, argued.Why) { Other = Number(match.Groups["other"]) },
            "vote" => new Command.VoteOn(number, !Against().IsMatch(match.Groups["side"].Value), argued.Why, argued.Trigger),
            "dissent" => Dissent(number, match.Groups["rest"].Value),
            "show" => new Command.ShowDecision(number),
            "review" => new Command.ReviewDecision(number, Holds: match.Groups["holds"].Success),
            "due" => new Command.ShowDue(),
            "export" => new Command.ExportDecisions(Number(match.Groups["number"]), match.Groups["anew"].Success),
            "design" => new Command.ProposeDesign(),
            "find" => new Command.ShowDecisions(match.Groups["words"].Value.Trim()),
            _ when text.EndsWith('?') => null,
            "reason" when awaitsReason => new Command.GiveReason(match.Groups["why"].Value.Trim().TrimEnd('.')),
            "proposed" => Told(match.Groups["what"].Value, DecisionStatus.Proposed, isSure: match.Groups["sure"].Success),
            "told" => Told(match.Groups["what"].Value, DecisionStatus.Accepted, isSure: match.Groups["sure"].Success),
            _ => null,
        };
    }

    /// <param name="isSure">Whether only a decision is put so; else it must name something the catalogue knows.</param>
    private Command.RecordDecision? Told(string words, DecisionStatus status, bool isSure, int? over = null)
    {
        var argued = Argued.Of(words);
        var (chosen, instead) = Sides(argued.What);
        var reading = Reader.Read(argued.What, FactSource.Engine, knowledge);
        if (chosen.Length < 3 || reading.Job is Job.Design or Job.Review || (!isSure && reading.Job is Job.Migrate or Job.Diagnose) || reading.Ledger.Facts.Exists(fact => isSure ? fact.Value is FactValue.Number : !Choosing.Contains(fact.Id)))
        {
            return null;
        }

        var named = chosen.StartsWith("against ", StringComparison.OrdinalIgnoreCase) ? null : catalogue.Leading(chosen);
        return named is null && !isSure
            ? null
            : new Command.RecordDecision(status, named?.Decision ?? "", named?.Option ?? "", argued.What, argued.Why) { Over = over ?? Number(Record().Match(instead).Groups["number"]) };
    }

    private static Command.Dissent Dissent(int number, string rest)
    {
        var argued = Argued.Of(rest);
        var why = argued.Why.Length == 0 || argued.What.Length == 0 ? argued.What + argued.Why : $"{argued.What}, because {argued.Why}";
        return new Command.Dissent(number, why, argued.Trigger);
    }

    /// <summary>"REST, not GraphQL": what was taken, and what it was taken over.</summary>
    private static (string Chosen, string Instead) Sides(string what) => Over().Match(what) is { Success: true } over
        ? (what[..over.Index].Trim(' ', ','), what[(over.Index + over.Length)..].Trim())
        : (what.Trim(), "");

    private static DecisionMove MoveOf(string verb) => verb.ToLowerInvariant()[..3] switch
    {
        "rej" or "dec" => DecisionMove.Reject,
        "dep" or "ret" => DecisionMove.Deprecate,
        "reo" or "re-" or "pro" => DecisionMove.Propose,
        _ => DecisionMove.Accept,
    };

    private static int? Number(Group digits) =>
        digits.Success && int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"against|no\b|-1|👎", RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    [GeneratedRegex(@"\s*,?\s*(\(not |\b(and |but )?not\b|\bover\b|\binstead of\b|\brather than\b|\bin place of\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Over();

    [GeneratedRegex(@"\badr[ #-]*(?<number>\d{1,4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Record();
}
