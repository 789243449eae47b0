using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Boundaries;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Complexity;
using BackendArchitect.Engine.Costs;
using BackendArchitect.Engine.Costs.Alternatives;
using BackendArchitect.Engine.Decisions;
using BackendArchitect.Engine.Graphs;
using BackendArchitect.Engine.Gates;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Migrations;
using BackendArchitect.Engine.Questions;
using BackendArchitect.Engine.Rules;
using BackendArchitect.Engine.Rules.Conditions;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine;

/// <summary>Brief in, blueprint out. The same brief and the same knowledge give the same blueprint, to the byte.</summary>
public static class Architect
{
    /// <summary>Changes when the same brief would lead to another blueprint.</summary>
    public static string Version { get; } = typeof(Architect).Assembly.GetName().Version!.ToString(3);

    /// <param name="brief">What is known; what is not is assumed, and named as an assumption. May be empty.</param>
    /// <param name="knowledge">What the engine knows, as <see cref="KnowledgeLoader"/> read it.</param>
    /// <param name="standing">Decisions the team took before; the design prefers them, and says where it departs from one.</param>
    public static Blueprint Design(Ledger brief, KnowledgeBase knowledge, IReadOnlyList<StandingDecision>? standing = null) =>
        Design(brief, knowledge, standing, []);

    /// <param name="forced">Options to take whatever their score, in the order of the decisions; one that is out of the question stays marked as that.</param>
    internal static Blueprint Design(Ledger brief, KnowledgeBase knowledge, IReadOnlyList<StandingDecision>? standing, IReadOnlyList<Forced> forced)
    {
        var all = knowledge;
        knowledge = Bans.Of(knowledge, standing);

        // 1. What the load is, and which options win under it.
        var sketch = forced.Aggregate(Sketch.Of(brief, knowledge), (sketch, option) => sketch.Forcing(option));
        var free = new TechnologySelector(knowledge, sketch.Brief, sketch.Scope, standing);
        var stack = Stacking.Of(sketch, free);
        var selector = free.Within(stack);

        // 2. How large the parts are, what saturates first, what it costs.
        var capacity = CapacityModel.From(sketch.Load, stack);
        var priced = new PricedSketch(sketch, stack, capacity, new CostBasis(sketch.Brief, sketch.Scope, sketch.Load, knowledge.Prices));
        var costs = CostModel.From(priced.Basis, capacity, stack);
        var simplest = priced.Simplest();
        IReadOnlyList<Figure> figures = [.. sketch.Load, .. capacity.Figures, .. CostModel.Figures(costs)];
        var scope = sketch.Scope.With(figures);

        // 3. Which boxes and arrows that makes, each paid for by a requirement.
        var contexts = sketch.Domain.Contexts.Where(bounded => Expressions.Holds(bounded.When, scope)).ToList();
        var context = new DesignContext(sketch, contexts, selector, new RequirementTrace(sketch.Brief, figures), scope);
        var model = Composition.Of(context);
        var paths = DataFlowMap.Of(context, model);
        var patterns = PatternPicker.Pick(knowledge.Patterns, context, model);
        var shape = Shape.Of(model, context, stack);
        figures = [.. figures, .. shape.Figures];
        scope = RuleNames.Add(RuleNames.Add(scope, shape), capacity.Availability);

        // 4. What to say about it, and what to warn of.
        var flips = new FlipAnalysis(sketch).Find();
        var decisions = sketch.Rankings
            .Select(ranking => DecisionWriter.Write(ranking, Chosen(ranking.Winner.Option.Role, stack, selector), flips[ranking.Point.Id], scope))
            .ToList();
        decisions = [.. Departures.Mark(decisions, standing ?? [], knowledge)];
        var boundaries = BoundaryPlanner.Plan(context);
        var roadmap = Roadmap.Plan(context);
        var open = Interviewer.Open(brief, knowledge);
        var technologies = TechnologySheet.Fill(stack.Roles.Keys.Select(role => Chosen(role, stack, selector)), figures, knowledge);
        var held = BanFinding.Told(technologies, decisions, standing ?? [], all);
        var clashes = Contradictions.Find(knowledge.Contradictions, brief, scope);
        var design = new Blueprint
        {
            Title = sketch.Domain.Name,
            Domain = sketch.Domain.Id,
            Stamp = new Stamp(Version, knowledge.Version, knowledge.Date, BriefHash.Of(brief, standing ?? [])),
            Facts = sketch.Brief.Facts,
            Standing = standing?.Where(record => record.Binds || record.Bans).ToList() is { Count: > 0 } binding ? binding : null,
            Names = BriefNames.Of(sketch.Brief.Facts, knowledge),
            Assumptions = Assuming.List(sketch.Brief, open, knowledge.Questions),
            Verdict = VerdictWriter.Write(context, decisions, capacity.BreakPoints),
            Parts = patterns.On(model.Parts),
            Components = model.Components,
            Relations = patterns.On(model.Relations),
            Flows = model.Flows,
            Entities = model.Entities,
            Operations = model.Operations,
            Events = model.Events,
            Decisions = OptionPricing.Price(decisions, priced),
            Figures = [.. figures, .. patterns.Figures],
            BreakPoints = capacity.BreakPoints,
            Costs = costs,
            Complexity = MovingParts.Budget(context, model.Parts, stack, simplest),
            Alternatives = AlternativeList.Of(priced, simplest, costs, knowledge),
            Contradictions = clashes,
            Findings = [.. held.Findings, .. DataFlowFindings.Join(ClashFinding.Among(RuleChecker.Check(knowledge.Rules, scope), clashes), paths, sketch.Brief, model.Parts)],
            Graph = shape.Graph,
            Availability = capacity.Availability,
            Projection = ProjectionModel.Of(priced.Basis, capacity, costs, stack),
            DataPaths = paths,
            Risks = RiskRegister.Gather(context, knowledge.Risks, technologies, roadmap.Schedule, knowledge.Date),
            Security = SecurityChecklist.Pick(context, knowledge.Practices, model.Parts, paths),
            UsualCompliance = SecurityChecklist.Unsaid(context),
            Phases = roadmap.Phases,
            Schedule = roadmap.Schedule,
            Boundaries = boundaries,
            Migration = MigrationPlanner.Plan(context, boundaries, decisions, knowledge),
            Patterns = patterns.Chosen,
            RefusedPatterns = patterns.Refused,
            Technologies = held.Technologies,
            Gate = QualityGate.Check(knowledge, technologies, sketch.Brief.Many(FactIds.Stack), scope),
            Dates = knowledge.Dates,
        };

        // 5. How each of these things is known.
        return design with { Claims = ClaimList.Of(design, knowledge, scope) };
    }

    private static TechnologyChoice? Chosen(string? role, ChosenStack stack, TechnologySelector selector) =>
        role is not null && stack.In(role) is { } technology ? selector.Choose(role, technology) : null;
}
