using System.Text;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Existing;

/// <summary>The system in words: what was read, from where, and what was not understood.</summary>
public static class ExistingText
{
    private static readonly (PartKind Kind, string Name)[] Kinds =
    [
        (PartKind.Person, "People"), (PartKind.Client, "Clients"), (PartKind.Edge, "Edge"), (PartKind.Service, "Services"), (PartKind.Worker, "Workers"), (PartKind.Store, "Stores"), (PartKind.Cache, "Caches"),
        (PartKind.Queue, "Queues"), (PartKind.Search, "Search"), (PartKind.Files, "Files"), (PartKind.External, "Outside"), (PartKind.Observability, "Observability"),
    ];

    /// <summary>Markdown, each line with its place.</summary>
    public static string Of(ExistingSystem system)
    {
        var text = new StringBuilder("# The system as its files tell it\n\n");
        if (system.IsEmpty)
        {
            text.Append("None of the files tells me of a part of a system.\n");
        }

        foreach (var (kind, name) in Kinds)
        {
            Section(text, name, system.Parts.Where(part => part.Kind == kind).Select(Line));
        }

        Section(text, "Relations", system.Links.Select(link => $"{system.Part(link.From)!.Name} → {system.Part(link.To)!.Name}{(link.Database is { } database ? $" ({database})" : "")}: {link.Reason} ({link.Place})"));
        Section(text, "Interfaces", system.Apis.Select(api => $"{api.Title}{(api.Part is { } part ? $" of {system.Part(part)!.Name}" : "")}: {string.Join(", ", api.Resources.Select(resource => $"{resource.Name} ({resource.Operations})"))} ({api.Place})"));
        Section(text, "Tables", system.Tables.GroupBy(table => table.Context, StringComparer.Ordinal).Select(group => $"{(group.Key.Length > 0 ? group.Key : "entities")}: {string.Join(", ", group.Select(table => table.Name))} ({group.First().Place})"));
        Section(text, "Where it runs", system.Facts.Select(fact => $"{fact.Value}: {fact.Words} ({fact.Place})").Distinct());
        Section(text, "Cannot be told from these files", ExistingCheck.Ask(system).Select(point => $"{point.Says} {point.WouldDecide}"));
        Section(text, "Not understood", system.Unread.Select(unread => $"{unread.Place}: {unread.Why}"));
        return text.ToString();
    }

    private static string Line(ExistingPart part)
    {
        var details = new[]
        {
            part.Label.Length > 0 ? ExistingPicture.Called(part) : part.Image,
            part.Replicas is { } replicas ? $"{replicas} {(replicas == 1 ? "copy" : "copies")}" : "",
            part.Databases.Count > 0 ? $"databases {string.Join(", ", part.Databases)}" : "",
            part.Ports.Count > 0 ? $"ports {string.Join(", ", part.Ports)}" : "",
        };
        return $"{part.Name}: {string.Join("; ", details.Where(detail => detail.Length > 0).DefaultIfEmpty("nothing more is told"))} ({part.Places[0]})";
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append("## ").Append(title).Append("\n\n").AppendJoin("", all.Select(line => $"- {line}\n")).Append('\n');
        }
    }
}
