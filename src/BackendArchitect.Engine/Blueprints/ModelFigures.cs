using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Sizing;

namespace BackendArchitect.Engine.Blueprints;

/// <summary>Counts what a design is made of, so that conditions can ask for it.</summary>
internal static class ModelFigures
{
    private static readonly string[] Changing = ["create", "update", "delete", "command"];
    private static readonly string[] Sensitive = ["health", "card", "secret"];

    public static IReadOnlyList<Figure> Of(Composition model)
    {
        var figures = new FigureList();
        void Count(string id, int value, string formula) => figures.Computed(id, value, formula, FactIds.Domain);
        var outside = model.Parts.Where(part => part.Kind == PartKind.External).Select(part => part.Id).ToHashSet();
        var code = model.Parts.Where(part => part.Kind is PartKind.Service or PartKind.Worker).Select(part => part.Id).ToHashSet();
        var fields = model.Entities.SelectMany(entity => entity.Fields).ToList();

        Count("outside_systems", model.Relations.Where(relation => code.Contains(relation.From)).Select(relation => relation.To).Distinct().Count(outside.Contains), "external parts with a relation from our code");
        Count("callback_sources", Callbacks(model, outside), "external parts with a step of a flow towards ours that answers nothing");
        Count("list_operations", model.Operations.Count(operation => operation.Kind == "list"), "operations of kind list");
        Count("write_operations", model.Operations.Count(operation => Changing.Contains(operation.Kind)), "operations that create, update, delete or command");
        Count("repeatable_operations", model.Operations.Count(operation => operation.Idempotent), "operations whose repeat must not repeat the effect");
        Count("published_events", model.Events.Count, "events of the domain");
        Count("roles", model.Operations.Select(operation => operation.Role).Where(role => role != "anyone").Distinct().Count(), "different roles of the operations");
        Count("personal_fields", fields.Count(field => field.Tag == "personal"), "fields tagged personal");
        Count("sensitive_fields", fields.Count(field => Sensitive.Contains(field.Tag)), "fields tagged health, card or secret");
        return figures.All;
    }

    private static int Callbacks(Composition model, HashSet<string> outside) =>
        model.Flows.SelectMany(flow => flow.Steps)
            .Where(step => !step.Reply && outside.Contains(step.From) && !outside.Contains(step.To))
            .Select(step => step.From).Distinct().Count();
}
