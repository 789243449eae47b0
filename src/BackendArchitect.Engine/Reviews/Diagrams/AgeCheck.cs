using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Watch;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>M22: a technology written with a version that has no support any more.</summary>
internal static class AgeCheck
{
    public static IEnumerable<Remark> Of(DiagramReading reading, ReviewScope scope)
    {
        if (!reading.IsSystem || scope.Knowledge.Versions.Count == 0)
        {
            yield break;
        }

        var names = TechnologyNames.Of(scope.Knowledge);
        foreach (var node in reading.Graph.Nodes.Where(node => node.IsDeclared && !node.IsExternal))
        {
            // In C4 the technology has a place of its own; elsewhere a label such as "PostgreSQL 12" names it.
            var (technology, version) = names.OfLabel(node.Technology.Length > 0 ? node.Technology : node.Label);
            if (technology is null || version.EndsWith('+'))
            {
                continue;
            }

            if (ExistingVersions.End(technology.Id, version, scope.Knowledge, scope.Today) is { Stage: SupportStage.Ended } end)
            {
                yield return reading.Remark("M22", node.Line, node.Column, ("box", reading.Name(node.Id)), ("technology", $"{technology.Name} {version}"), ("end", end.On is { } on ? $"ended on {on:yyyy-MM-dd}" : "has ended"));
            }
            else if (ExistingVersions.Before(technology.Id, version, scope.Knowledge) is { } table)
            {
                yield return reading.Remark("M22", node.Line, node.Column, ("box", reading.Name(node.Id)), ("technology", $"{technology.Name} {version}"), ("end", $"has ended: it is older than {table.Lines[^1].Line}"));
            }
        }
    }
}
