using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Graphs;

/// <summary>The shape of a design or of a described system: the model, what its graph says, and that as figures.</summary>
internal sealed record Shape(SystemModel System, SystemGraph Graph, IReadOnlyList<Figure> Figures)
{
    /// <summary>Licence of a service whose engine nobody else offers.</summary>
    private const string OneVendor = "proprietary service";

    private static readonly HashSet<PartKind> Core = [PartKind.Service, PartKind.Store, PartKind.Cache, PartKind.Queue, PartKind.Search];

    public static Shape Of(Composition model, DesignContext context, ChosenStack stack)
    {
        var shape = Of(DesignModel.Of(model, context, stack), context.Scope.Number("team_size"));
        var bound = model.Parts.Where(part => Core.Contains(part.Kind)).Select(part => part.Technology)
            .Concat([stack.Hosting?.Id, stack.In("identity-provider")?.Id])
            .Distinct()
            .Count(id => stack.Technologies.Any(entry => entry.Technology.Id == id && entry.Technology.Licence == OneVendor));
        var figures = new FigureList();
        figures.Computed("proprietary_services", bound, "hosting, stores, caches, queues and identity of this design that run at one vendor only");
        return shape with { Figures = [.. shape.Figures, .. figures.All] };
    }

    /// <param name="people">Engineers; null when nobody said.</param>
    public static Shape Of(SystemModel system, double? people)
    {
        var graph = SystemGraph.Of(system);
        return new Shape(system, graph, ShapeFigures.Of(system, graph, people));
    }
}
