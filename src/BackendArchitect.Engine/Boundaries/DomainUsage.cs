using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Boundaries;

/// <summary>Reads entities and use cases out of a worked domain: its operations, its references and its flows.</summary>
/// <remarks>
/// Shares are our assumption: reads and writes divide the calls as the load profile says and are even among themselves; what only
/// the own staff does counts a tenth. A write touches the parts of its entity and looks up what the entity must refer to.
/// </remarks>
internal sealed class DomainUsage
{
    private const double OfTheStaff = 0.1;

    private static readonly string[] ReadKinds = ["list", "read"];

    private readonly DomainTemplate _domain;
    private readonly IReadOnlyList<EntityTemplate> _entities;
    private readonly IReadOnlyList<OperationTemplate> _operations;
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, double> _shares;

    private DomainUsage(DesignContext context)
    {
        _domain = context.Domain;
        _entities = [.. _domain.Entities.Where(entity => context.HasContext(entity.Context))];
        _known = [.. _entities.Select(entity => entity.Id)];
        _operations = [.. _domain.Operations.Where(operation => _known.Contains(operation.Entity))];
        _shares = Shares(context.Scope.Number("reads_per_write") ?? _domain.Load.ReadsPerWrite);
    }

    public static UsageMap Of(DesignContext context) => new DomainUsage(context).Map();

    private UsageMap Map() => new(
        [.. _entities.Select(entity => entity.Id)],
        [.. _operations.Select(FromOperation), .. _domain.Flows.Select(FromFlow).OfType<UseCase>()],
        [.. _entities.SelectMany(whole => Parts(whole).Select(part => (part.Id, whole.Id)))],
        []);

    private UseCase FromOperation(OperationTemplate operation)
    {
        var entity = _entities.First(known => known.Id == operation.Entity);
        var whole = Parts(entity).Select(part => part.Id).Prepend(entity.Id).ToList();
        var reads = ReadKinds.Contains(operation.Kind);
        return new UseCase(
            operation.Id,
            operation.Name,
            _shares[operation.Id],
            reads ? whole : operation.Kind == "create" ? [.. Required(entity)] : [],
            reads ? [] : whole,
            !reads && whole.Count > 1);
    }

    /// <summary>A flow that calls from context to context is a use case of its own; one that stays inside adds nothing.</summary>
    private UseCase? FromFlow(FlowTemplate flow)
    {
        var calls = flow.Steps.Where(step => !step.Reply && !step.Async).ToList();
        var contexts = calls.SelectMany(step => new[] { Context(step.From), Context(step.To) }).OfType<string>().Where(HasEntity).Distinct().ToList();
        if (contexts.Count < 2)
        {
            return null;
        }

        var callers = calls.Select(step => Context(step.From)).OfType<string>().ToList();
        var home = callers.GroupBy(caller => caller).OrderByDescending(group => group.Count()).ThenBy(group => callers.IndexOf(group.Key)).First().Key;
        var writers = calls.Where(step => step.To == "store").Select(step => Context(step.From)).OfType<string>().Where(HasEntity).Distinct().OrderByDescending(context => context == home).ToList();
        var writes = writers.Select(Main).ToList();
        return new UseCase($"flow-{flow.Id}", flow.Name, FlowShare(home), [.. contexts.Except(writers).Select(Main)], writes, writes.Count > 1);
    }

    /// <summary>A flow happens as often as a write of the context it runs in.</summary>
    private double FlowShare(string home) => _operations
        .Where(operation => operation.Context == home && !ReadKinds.Contains(operation.Kind))
        .Select(operation => _shares[operation.Id]).DefaultIfEmpty(_shares.Values.DefaultIfEmpty(1).Min()).Max();

    private bool HasEntity(string context) => _entities.Any(entity => entity.Context == context);

    /// <summary>The entity most operations of a context are about.</summary>
    private string Main(string context) => _entities.Where(entity => entity.Context == context)
        .OrderByDescending(entity => _operations.Count(operation => operation.Entity == entity.Id)).First().Id;

    /// <summary>Entities of the same context that must refer to this one and that nobody makes on their own.</summary>
    private IEnumerable<EntityTemplate> Parts(EntityTemplate whole) => _entities.Where(part =>
        part.Id != whole.Id
        && part.Context == whole.Context
        && part.Fields.Any(field => field.References == whole.Id && !field.Optional)
        && !_operations.Any(operation => operation.Entity == part.Id && operation.Kind == "create"));

    private IEnumerable<string> Required(EntityTemplate entity) => entity.Fields
        .Where(field => field is { Optional: false, References: not null } && field.References != entity.Id && _known.Contains(field.References))
        .Select(field => field.References!)
        .Distinct();

    private Dictionary<string, double> Shares(double readsPerWrite)
    {
        var staff = _domain.Actors.Where(actor => actor.Client == "internal").Select(actor => actor.Id).ToHashSet();
        double Worth(OperationTemplate operation) => staff.Contains(operation.Role) ? OfTheStaff : 1;
        var reads = _operations.Where(operation => ReadKinds.Contains(operation.Kind)).Sum(Worth);
        var writes = _operations.Where(operation => !ReadKinds.Contains(operation.Kind)).Sum(Worth);
        var written = 100 / (1 + readsPerWrite);
        return _operations.ToDictionary(
            operation => operation.Id,
            operation => ReadKinds.Contains(operation.Kind) ? (100 - written) * Worth(operation) / reads : written * Worth(operation) / writes,
            StringComparer.Ordinal);
    }

    private static string? Context(string end) => end.StartsWith("context:", StringComparison.Ordinal) ? end["context:".Length..] : null;
}
