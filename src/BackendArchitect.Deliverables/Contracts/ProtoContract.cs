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

    /// <param name="previous">The file as it was published last: its fields keep their numbers, those that went are reserved. Null for the first.</param>
    /// <exception cref="FormatException">The previous file is not of the form this class writes.</exception>
    public static string Write(Blueprint blueprint, string? previous = null)
    {
        var known = ProtoReader.Messages(previous ?? "").ToDictionary(message => message.Name, StringComparer.Ordinal);
        // What another company reports comes over HTTP, in its own form.
        var body = Body([.. ApiRoute.Of(blueprint).Where(route => !route.IsInbound)], known);
        var imports = Imports.Where(known => body.Contains(known.Type, StringComparison.Ordinal)).Select(known => $"import \"{known.File}\";\n");
        return $"syntax = \"proto3\";\n\npackage {Package(blueprint.Domain)}.v1;\n\n{string.Concat(imports)}\n"
            + "// A number once given to a field is never given to another: reserve it when the field goes.\n"
            + "// Errors are google.rpc.Status: INVALID_ARGUMENT with BadRequest for values, NOT_FOUND, ALREADY_EXISTS and FAILED_PRECONDITION with ErrorInfo,\n"
            + "// ABORTED for a version that is no longer the newest, RESOURCE_EXHAUSTED with RetryInfo at the limit. Give every call a deadline.\n\n"
            + body;
    }

    private static string Body(IReadOnlyList<ApiRoute> routes, IReadOnlyDictionary<string, ProtoMessage> known)
    {
        var text = new StringBuilder();
        foreach (var context in routes.GroupBy(route => route.Operation.Context))
        {
            text.Append($"service {ResourceNames.Pascal(context.Key)}Service {{\n").AppendJoin("", context.Select(Call)).Append("}\n\n");
        }

        foreach (var route in routes)
        {
            Request(text, routes, route, known);
        }

        foreach (var entity in routes.Select(route => route.Entity).DistinctBy(entity => entity.Id))
        {
            Message(text, ResourceNames.Pascal(entity.Id), Columns.Fields(entity).Where(field => !ServerSet.Hides(field)).Select(Line), known);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Call(ApiRoute route)
    {
        var name = ResourceNames.Pascal(route.Operation.Id);
        var answer = route.Operation.Kind switch { "list" => name + "Response", "delete" => "google.protobuf.Empty", _ => ResourceNames.Pascal(route.Entity.Id) };
        return $"  // {route.Operation.Does.ReplaceLineEndings(" ")}\n  rpc {name}({name}Request) returns ({answer});\n";
    }

    private static void Request(StringBuilder text, IReadOnlyList<ApiRoute> routes, ApiRoute route, IReadOnlyDictionary<string, ProtoMessage> known)
    {
        var name = ResourceNames.Pascal(route.Operation.Id);
        List<string> lines = route.OnOne ? ["string id"] : [];
        if (route.Operation.Kind == "list")
        {
            lines.AddRange(["int32 page_size", "string page_token"]);
            Message(text, name + "Response", [$"repeated {ResourceNames.Pascal(route.Entity.Id)} {Plural.Of(route.Entity.Id)}", "string next_page_token"], known);
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

        Message(text, name + "Request", lines, known);
    }

    private static void Message(StringBuilder text, string name, IEnumerable<string> lines, IReadOnlyDictionary<string, ProtoMessage> known)
    {
        var before = known.GetValueOrDefault(name) ?? new ProtoMessage(name, [], [], []);
        var now = lines.Select(line => (Line: line, Name: line[(line.LastIndexOf(' ') + 1)..], Type: line.Split(' ')[^2])).ToList();
        // A field of another type is another field: readers of the old one would take its bytes for something else.
        var gone = before.Fields.Where(field => !now.Exists(line => line.Name == field.Name && line.Type == field.Type)).ToList();
        var numbers = before.ReservedNumbers.Concat(gone.Select(field => field.Number)).Distinct().Order().ToList();
        var names = before.ReservedNames.Concat(gone.Select(field => field.Name)).Distinct().Where(old => !now.Exists(line => line.Name == old)).Order(StringComparer.Ordinal).ToList();
        var next = before.Fields.Select(field => field.Number).Concat(numbers).DefaultIfEmpty(0).Max();
        text.Append($"message {name} {{\n");
        text.Append(numbers.Count == 0 ? "" : $"  reserved {string.Join(", ", numbers)};\n");
        text.Append(names.Count == 0 ? "" : $"  reserved {string.Join(", ", names.Select(old => $"\"{old}\""))};\n");
        foreach (var line in now)
        {
            var kept = before.Fields.FirstOrDefault(field => field.Name == line.Name && field.Type == line.Type).Number;
            text.Append(CultureInfo.InvariantCulture, $"  {line.Line} = {(kept > 0 ? kept : ++next)};\n");
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
