using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Graphs;

namespace BackendArchitect.Engine.Existing;

/// <summary>The system as parts and links, for everything that checks such a model. Where the files do not tell, it claims nothing: an arrow that may be an event is none that somebody waits for.</summary>
public static class ExistingModel
{
    public static SystemModel Of(ExistingSystem system)
    {
        var kinds = system.Parts.ToDictionary(part => part.Id, part => part.Kind, StringComparer.Ordinal);
        return new SystemModel(
            [.. system.Parts.Select(part => new SystemPart(part.Id, part.Kind, part.Name)
            {
                Instances = part.Replicas,
                Zones = part.Zoned switch { true => 2, false => 1, null => null },
                Managed = part.IsManaged && part.Zoned != false,
                Release = part.Release.Length > 0 ? part.Release : null,
            })],
            [.. system.Links.Select(link => new SystemLink(link.From, link.To)
            {
                Async = link.IsAsync ?? !IsAwaited(link, kinds[link.To]),
                Optional = kinds[link.To] is PartKind.Cache or PartKind.Observability or PartKind.Search || kinds[link.From] == PartKind.Person,
                ReadsOnly = link.Label.Length > 0 && Reviews.Diagrams.ArrowWords.OnlyReads(new Reviews.Diagrams.DiagramEdge("", "", link.Label, 0, 0)),
                // A server may hold a database for each: which one is used must be told before it is called shared.
                Database = kinds[link.To] == PartKind.Store ? link.Database ?? $"not told for {link.From}" : null,
            })]);
    }

    private static bool IsAwaited(ExistingLink link, PartKind to) => to switch
    {
        PartKind.Store or PartKind.Cache or PartKind.Search or PartKind.Files => true,
        PartKind.Queue or PartKind.Observability => false,
        _ => !link.IsOrderOnly && link.Protocol is "HTTP" or "gRPC",
    };
}
