using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Tells what holds for every design ("we only use Azure", "our standard") from what is said of one ("we are on Azure").</summary>
internal sealed partial class HouseTalk(KnowledgeBase knowledge)
{
    private const int Longest = 200;

    private static readonly ImmutableHashSet<string> OfTheHouse =
    [
        FactIds.Cloud, FactIds.HostingRegion, FactIds.CloudRegion, FactIds.Regions, FactIds.DataResidency, FactIds.Compliance, FactIds.TeamSize, FactIds.Teams, FactIds.TeamSkills,
        FactIds.TeamRegion, FactIds.OnCall, FactIds.BudgetPerMonth, FactIds.Availability, FactIds.Stack,
    ];

    private readonly Catalogue _catalogue = new(knowledge);

    /// <returns>One command, or null when the text is no rule.</returns>
    public IReadOnlyList<Command>? Read(string text, Logbook logbook, Occasion occasion) =>
        LinkTalk.Read(text) is { } link ? [new Command.Link(link)] : Setting(text, logbook, occasion) is { } setting ? [setting] : Rule(text, occasion) is { } rule ? [rule] : null;

    private static Command.SetHouseRule? Setting(string text, Logbook logbook, Occasion occasion) =>
        text.Length <= Longest && !text.Contains('?', StringComparison.Ordinal) && SettingTalk.Read(text, logbook, occasion) is { } fact
            ? new Command.SetHouseRule(PlainText.Of(text.Trim().TrimEnd('.', '!'), 120), Ledger.Empty.With(fact), [], Bans: false)
            : null;

    private Command.SetHouseRule? Rule(string text, Occasion occasion)
    {
        if (text.Length > Longest || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var title = PlainText.Of(text.Trim().TrimEnd('.', '!'), 120);
        if (Ban().Match(text) is { Success: true } ban && Subjects(ban.Groups["what"].Value) is { IsEmpty: false } banned)
        {
            return new Command.SetHouseRule(title, Ledger.Empty, banned, Bans: true);
        }

        if (Standard().Match(text) is { Success: true } standard && Subjects(standard.Groups["what"].Value) is { IsEmpty: false } subjects)
        {
            return new Command.SetHouseRule(title, Facts(standard.Groups["what"].Value, occasion, FactIds.Cloud), subjects, Bans: false);
        }

        var facts = All().Match(text) is { Success: true } all ? Facts(all.Groups["what"].Value, occasion)
            : Only().Match(text) is { Success: true } only ? Facts(only.Groups["what"].Value, occasion)
            : Ledger.Empty;
        return facts.Count > 0 ? new Command.SetHouseRule(title, facts, [], Bans: false)
            : Only().Match(text) is { Success: true } tech && Subjects(tech.Groups["what"].Value) is { IsEmpty: false } only2 ? new Command.SetHouseRule(title, Ledger.Empty, only2, Bans: false)
            : null;
    }

    private Ledger Facts(string words, Occasion occasion, params string[] kinds) => new(
        [.. Reader.Read($"we are on {words}", occasion.Source, knowledge).Ledger.Facts.Concat(Reader.Read(words, occasion.Source, knowledge).Ledger.Facts)
            .DistinctBy(fact => fact.Id)
            .Where(fact => fact.Kind == FactKind.Stated && OfTheHouse.Contains(fact.Id) && (kinds.Length == 0 || kinds.Contains(fact.Id)))]);

    private ImmutableArray<string> Subjects(string words) =>
        _catalogue.Technologies(words) is { IsEmpty: false } technologies ? technologies : [.. _catalogue.Options(words).Select(option => option.Option).Distinct()];

    /// <summary>"No Kafka" alone may be said of one design: it takes "here", "ever" or "in any of our designs" to be a rule; "never" says so itself.</summary>
    [GeneratedRegex(@"^(?!.*\b(experience|knowledge|idea|needs?|skills?|problems?|budget|time|users?|team|yet)\b)(please |ok,? |house rule: ?|policy: ?)*((we )?(never|don'?t ever|do not ever|must not ever) (ever )?(use |run |self-host |have |want |touch )?(?<what>[^.!]{2,60}?)( here| in any of our (designs|systems)| at all)*|no (?<what>[^.!]{2,60}?)( here| ever| in any of our (designs|systems))+)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ban();

    [GeneratedRegex(@"^(house rule: ?|policy: ?)*(?<what>[^.!]{2,60}?) (is|are) (always )?(our|the|a|company) ?(company |house |team )?(standard|default|policy)( database| store| cloud| broker| queue| language| here)*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standard();

    [GeneratedRegex(@"^(please |ok,? |house rule: ?|policy: ?)*(we|our company|our team) (only|always|exclusively) (use|run on|run in|run|deploy to|deploy on|work with|host on|host in) (?<what>[^.!]{2,80})\W*$|^everything (must (stay|run|live|be)|(always )?stays|always (runs|lives)) (?<what>(in|on) [^.!]{2,60})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^(for|in) (all|every|each|any) (of )?(our|the|future)? ?(designs?|systems?|projects?|briefs?)( here)?[:,]? (?<what>.{3,160})$|^set (the |our )?default (cloud|region|compliance|hosting region) (to|as|=) (?<what>.{2,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
