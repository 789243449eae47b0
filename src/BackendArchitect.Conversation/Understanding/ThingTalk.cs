using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Reads which single thing of the standing design is asked about: "how does checkout work?", "show me the orders table", "what if the queue is down?"</summary>
internal sealed partial class ThingTalk(KnowledgeBase knowledge, Catalogue catalogue)
{
    /// <summary>Longer texts describe something.</summary>
    private const int Most = 160;

    /// <summary>Of the words asked for, so many must stand in the name.</summary>
    private const double Enough = 0.6;

    /// <summary>With the kind of thing said beside it, half a name is one.</summary>
    private const double EnoughOfKind = 0.5;

    /// <summary>Every word, be it in another form.</summary>
    private const double All = 0.9;

    private static readonly (string Word, string Picture)[] Pictures =
    [
        ("sequence", "sequence"), ("flow", "sequence"),
        ("entit", "er"), (" erd", "er"), (" er ", "er"), (" er-", "er"), ("data model", "er"), ("database", "er"), ("tables", "er"), ("schema", "er"),
        ("deploy", "deployment"), ("infrastructure", "deployment"), ("network", "deployment"),
        ("context", "c4-context"), ("level 1", "c4-context"), ("container", "c4-container"), ("level 2", "c4-container"), ("component", "c4-component"), ("level 3", "c4-component"), ("class", "c4-code"), ("code", "c4-code"), ("level 4", "c4-code"),
        ("roadmap", "roadmap"), ("gantt", "roadmap"), ("timeline", "roadmap"), ("option", "scores"), ("score", "scores"), ("cost", "cost"), ("growth", "growth"),
    ];

    /// <returns>Null when it is about none, or no design stands.</returns>
    public Command? Read(ConversationState state, string text)
    {
        if (state.Design is null || state.Dialog() != DesignDialog.Title || text.Length > Most)
        {
            return null;
        }

        var plain = PlainRequest.Of(text).TrimEnd('?', '!', '.', ' ');
        var design = new Lazy<Blueprint>(() => Architect.Design(state.Ledger, knowledge));
        return Failure(plain, design) ?? Operation(plain, design) ?? Picture(plain, design) ?? Entity(plain, design) ?? Module(plain, design) ?? Flow(plain, design);
    }

    private Command? Failure(string text, Lazy<Blueprint> design)
    {
        if (Fails().Match(text) is not { Success: true } match || Whole().IsMatch(match.Groups["what"].Value))
        {
            return null;
        }

        var asked = NameMatch.Words(match.Groups["what"].Value);
        return (Command?)PartOf(ThingKind.Failure, asked, design.Value.Parts.Where(part => part.Kind is not (PartKind.Person or PartKind.Client)))
            ?? (catalogue.Options(match.Groups["what"].Value) is [var named, ..] ? new Command.ExplainChoice(named.Decision, named.Option) : null); // it has none: why not
    }

    private static Command.ShowThing? Picture(string text, Lazy<Blueprint> design)
    {
        if (!Drawing().IsMatch(text))
        {
            return null;
        }

        if (Several().IsMatch(text))
        {
            return new Command.ShowThing(ThingKind.Picture, Command.ShowThing.AllOfThem);
        }

        var lower = $" {text.ToLowerInvariant()} ";
        var named = Pictures.FirstOrDefault(known => lower.Contains(known.Word, StringComparison.Ordinal));
        return named.Picture switch
        {
            null => null,
            "sequence" => FlowOf(NameMatch.Words(Steering().Replace(text, " ")), design.Value) ?? new Command.ShowThing(ThingKind.Flow, Command.ShowThing.AllOfThem),
            var picture => new Command.ShowThing(ThingKind.Picture, picture),
        };
    }

    private static Command.ShowThing? Operation(string text, Lazy<Blueprint> design) => Endpoint().Match(text) is { Success: true } match
        ? OperationOf(NameMatch.Words(match.Groups["what"].Value), EnoughOfKind, design.Value)
        : null;

    /// <summary>By its own name, else by what it does to what.</summary>
    private static Command.ShowThing? OperationOf(IReadOnlyList<string> asked, double enough, Blueprint design) =>
        Best(ThingKind.Operation, asked, All, design.Operations, operation => operation.Id, operation => operation.Name)
        ?? Best(ThingKind.Operation, asked, enough, design.Operations, operation => operation.Id, operation => $"{operation.Name} {operation.Id} {Verbs(operation.Kind)}");

    private static Command.ShowThing? Entity(string text, Lazy<Blueprint> design) => Table().Match(text) is { Success: true } match
        ? Best(ThingKind.Entity, NameMatch.Words(match.Groups["what"].Value), Enough, design.Value.Entities, entity => entity.Id, entity => $"{entity.Name} {entity.Id}")
        : null;

    private static Command.ShowThing? Module(string text, Lazy<Blueprint> design)
    {
        if (Does().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var asked = NameMatch.Words(match.Groups["what"].Value);
        return Best(ThingKind.Module, asked, Enough, design.Value.Boundaries.Modules, module => module.Id, module => $"{module.Name} {module.Id}")
            ?? PartOf(ThingKind.Part, asked, design.Value.Parts);
    }

    /// <summary>By its own name, else by what it is made of or for.</summary>
    private static Command.ShowThing? PartOf(ThingKind kind, IReadOnlyList<string> asked, IEnumerable<Part> parts) =>
        Best(kind, asked, Enough, parts, part => part.Id, part => part.Name)
        ?? Best(kind, asked, Enough, parts, part => part.Id, part => $"{part.Technology} {part.Label} {Kinds(part.Kind)}");

    /// <summary>By its name, or by what is done in it, unless the words are a subject of their own: "how does caching work?"</summary>
    private Command.ShowThing? Flow(string text, Lazy<Blueprint> design)
    {
        if (Happens().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var what = match.Groups["what"].Value;
        var asked = NameMatch.Words(what);
        return FlowOf(asked, design.Value) is { Kind: ThingKind.Flow } named ? named
            : catalogue.Topic(what) is not null || catalogue.Decision(what) is not null ? null
            : Best(ThingKind.Flow, asked, All, design.Value.Flows, flow => flow.Id, flow => string.Join(' ', flow.Steps.Select(step => $"{step.Says} {design.Value.Part(step.To)?.Name}"))) ?? FlowOf(asked, design.Value);
    }

    /// <summary>By its name, or by the call of the API that begins it; that call alone where none is worked out.</summary>
    private static Command.ShowThing? FlowOf(IReadOnlyList<string> asked, Blueprint design)
    {
        if (Best(ThingKind.Flow, asked, Enough, design.Flows, flow => flow.Id, flow => $"{flow.Name} {flow.Id}") is { } named)
        {
            return named;
        }

        var operation = OperationOf(asked, Enough, design);
        var call = operation is null ? null : ApiCall.Of(design, operation.Id);
        var way = call is null ? null : $"{call.Method} {call.Path["/v1".Length..]}";
        return way is not null && design.Flows.FirstOrDefault(flow => flow.Steps.Any(step => $"{step.Says} ".StartsWith($"{way} ", StringComparison.Ordinal))) is { } flow
            ? new Command.ShowThing(ThingKind.Flow, flow.Id)
            : operation;
    }

    /// <summary>The one whose name has most of the words; of several the one that says least else.</summary>
    private static Command.ShowThing? Best<T>(ThingKind kind, IReadOnlyList<string> asked, double enough, IEnumerable<T> things, Func<T, string> id, Func<T, string> name) => things
        .Select(thing => (Id: id(thing), Name: name(thing), Share: NameMatch.Share(asked, name(thing))))
        .Where(thing => thing.Share >= enough)
        .OrderByDescending(thing => thing.Share)
        .ThenByDescending(thing => NameMatch.Share(NameMatch.Words(thing.Name), string.Join(' ', asked)))
        .ThenBy(thing => thing.Name.Length)
        .Select(thing => new Command.ShowThing(kind, thing.Id))
        .FirstOrDefault();

    private static string Kinds(PartKind kind) => kind switch
    {
        PartKind.Store => "primary database db store",
        PartKind.Cache => "cache",
        PartKind.Queue => "queue broker",
        PartKind.Search => "search index",
        PartKind.Files => "files storage uploads",
        PartKind.Observability => "monitoring logs metrics",
        PartKind.Worker => "worker jobs",
        PartKind.Service => "server instance backend api",
        _ => "",
    };

    private static string Verbs(string kind) => kind switch
    {
        "list" => "list all search find",
        "read" => "read get fetch",
        "create" => "create add post make",
        "update" => "update change edit patch",
        "delete" => "delete remove",
        _ => "",
    };

    [GeneratedRegex(@"^(and |so |but )*(what happens|what would happen|what do we do|what if|what|how bad is it|and)\b( if| when| once)? (?<what>.{2,50}?) (fails?|failed|goes down|go down|dies|died|crash(es)?|is down|is gone|is unavailable|is unreachable|is slow|is full|breaks|disappears|does ?n[o']t (answer|respond|work)|stops( working)?|has an outage|goes away|times out)$", RegexOptions.IgnoreCase)]
    private static partial Regex Fails();

    /// <summary>More than one part: that is what disaster recovery is for.</summary>
    [GeneratedRegex(@"^(the |a |an |our |one |whole |entire )*(aws|azure|gcp|google( cloud)?|amazon|cloud|provider|region|zone|availability zone|data ?cent(er|re))( of ours)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(er[ -]?d|erds?|(sequence |flow )?(diagram|picture|drawing|chart|graphic)s?)\b|^(show |draw |see |give )?(me |us )?(the |an? )?er model$", RegexOptions.IgnoreCase)]
    private static partial Regex Drawing();

    /// <summary>The words by which a sequence is asked for.</summary>
    [GeneratedRegex(@"\b(show|draw|see|give|sequence|flow|diagram|picture|drawing|chart)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Steering();

    [GeneratedRegex(@"\b(which|what|all|other|more|list)\b.*\b(diagrams|pictures|drawings|charts)\b|^(show |see |give )?(me |us )?(the |all )*(diagrams|pictures|drawings|charts)( do you have| are there)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(endpoint|operation|api call|call|request|route|curl)\b( to| for| of| that)? (?<what>.{3,60})$|^(show |see |give |what is |what's )(me |us )?(the )?(?<what>.{3,40}?) (endpoint|operation|api call|request|route)( look like)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"\b(fields?|columns?|attributes|schema|structure|table) (of|for|in) (the |an? |our )?(?<what>.{3,40}?)( table| entity| record)?$|^(show |see |give |describe |explain |what is |what's |what does )?(me |us )?(in )?(the |an? |our )?(?<what>[a-z _-]{3,40}?) (table|entity|record)( look like| hold| contain)?$|^what (do|does|should) (we|you|it|the system) (store|keep|save|know) (about|of|for) (?<what>.{3,40})$", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"^what (does|is|do|are|'s) (in )?(the |our )?(?<what>.{2,40}?)( module| service| component| context| part)?( do| for| own| hold| contain| responsible for| good for)$|^(show |describe |explain )(me |us )?(the |our )?(?<what>.{2,40}?) (module|service|component|context|part)$|^what('s| is| are) in (the |our )?(?<what>.{2,40}?) (module|service|component|context)$", RegexOptions.IgnoreCase)]
    private static partial Regex Does();

    [GeneratedRegex(@"^(and |so |but )*(how|what) (does|do|would|will|should|is|are|can) (the |an? |our )?(?<what>.{3,60}?) (work|works|happen|happens|go|flow|run|look like|handled|processed|done|made|triggered)( here| in (this|it|our|the) ?(design|system|architecture)?)?$|^(walk (me |us )?through|take (me |us )?through|explain|describe|show|draw) ?(me |us )?(the |an? |our )?(?<what>.{3,60}?)( flow| process| sequence| journey| use case| scenario| workflow)$|^walk (me |us )?through (the |an? |our )?(?<what>.{3,60})$|^(the )?(?<what>.{3,40}?) (flow|sequence|journey)$|^(and )?what happens (when|after|once|as soon as) (?<what>.{3,80})$|^sequence (for|of) (?<what>.{3,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex Happens();
}
