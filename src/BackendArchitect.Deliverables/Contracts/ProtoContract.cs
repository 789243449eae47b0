using System.Globalization;
using System.Text;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The interface of a design as Protocol Buffers services, one a context.</summary>
public static class ProtoContract
{
    private static readonly (string Type, string File)[] Imports =
    [
        ("google.protobuf.Empty", "google/protobuf/empty.proto"),
        ("google.protobuf.Struct", "google/protobuf/struct.proto"),
        ("google.protobuf.Timestamp", "google/protobuf/timestamp.proto"),
    ];

    /// <summary>Whether this style was chosen.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Choice("api-style") == "grpc";

    public static string Write(Blueprint blueprint)
    {
        var body = Body(ApiRoute.Of(blueprint));
        var imports = Imports.Where(known => body.Contains(known.Type, StringComparison.Ordinal)).Select(known => $"import \"{known.File}\";\n");
        return $"syntax = \"proto3\";\n\npackage {Package(blueprint.Domain)}.v1;\n\n{string.Concat(imports)}\n"
            + "// A number once given to a field is never given to another: reserve it when the field goes.\n\n"
            + body;
    }

    private static string Body(IReadOnlyList<ApiRoute> routes)
    {
        var text = new StringBuilder();
        foreach (var context in routes.GroupBy(route => route.Operation.Context))
        {
            text.Append($"service {ResourceNames.Pascal(context.Key)}Service {{\n").AppendJoin("", context.Select(Call)).Append("}\n\n");
        }

        foreach (var route in routes)
        {
            Request(text, routes, route);
        }

        foreach (var entity in routes.Select(route => route.Entity).DistinctBy(entity => entity.Id))
        {
            Message(text, ResourceNames.Pascal(entity.Id), Columns.Fields(entity).Where(field => !ServerSet.Hides(field)).Select(Line));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Call(ApiRoute route)
    {
        var name = ResourceNames.Pascal(route.Operation.Id);
        var answer = route.Operation.Kind switch { "list" => name + "Response", "delete" => "google.protobuf.Empty", _ => ResourceNames.Pascal(route.Entity.Id) };
        return $"  // {route.Operation.Does.ReplaceLineEndings(" ")}\n  rpc {name}({name}Request) returns ({answer});\n";
    }

    private static void Request(StringBuilder text, IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var name = ResourceNames.Pascal(route.Operation.Id);
        List<string> lines = route.OnOne ? ["string id"] : [];
        if (route.Operation.Kind == "list")
        {
            lines.AddRange(["int32 page_size", "string page_token"]);
            Message(text, name + "Response", [$"repeated {ResourceNames.Pascal(route.Entity.Id)} {Plural.Of(route.Entity.Id)}", "string next_page_token"]);
        }

        if (route.Operation.Kind is "create" or "update")
        {
            var change = route.Operation.Kind == "update";
            lines.AddRange(ApiSchemas.Sendable(routes, route.Entity, change).Select(field => change && field.Type is not ("json" or "timestamp") ? "optional " + Line(field with { Optional = false }) : Line(field)));
        }

        if (ApiParameters.NeedsKey(route))
        {
            lines.Add("string idempotency_key");
        }

        Message(text, name + "Request", lines);
    }

    private static void Message(StringBuilder text, string name, IEnumerable<string> lines)
    {
        text.Append($"message {name} {{\n");
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {line} = {at + 1};\n");
        }

        text.Append("}\n\n");
    }

    private static string Line(Field field)
    {
        var type = field.Type switch
        {
            "integer" => "int32",
            "bigint" or "money" => "int64",
            "boolean" => "bool",
            "timestamp" => "google.protobuf.Timestamp",
            "json" => "google.protobuf.Struct",
            _ => "string",
        };
        var optional = field.Optional && field.Type is not ("timestamp" or "json") ? "optional " : "";
        return $"{optional}{type} {Columns.NameOf(field)}";
    }

    private static string Package(string domain) => string.Concat(domain.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_'));
}
