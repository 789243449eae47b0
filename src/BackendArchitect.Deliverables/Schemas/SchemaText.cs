using System.Text;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>What the schemas of all dialects say alike.</summary>
internal static class SchemaText
{
    /// <summary>Longest text an index takes whole in every dialect, characters. A choice: MySQL allows 768, SQL Server 850.</summary>
    public const int KeyLength = 700;

    // A line break in a name would end the comment and start a statement.
    public static void Comment(StringBuilder text, string says) => Line(text, "-- " + says.ReplaceLineEndings(" "));

    public static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');

    /// <summary>What to know before touching a column; null when its name says it all.</summary>
    public static string? Note(Column column) => column.Field?.Tag switch
    {
        "personal" => "Personal data: in no log and no URL; part of every export and erasure.",
        "card" => "Card data: a reference of the payment provider, never the number itself.",
        "health" => "Health data: every read is audited.",
        "secret" => "Secret: stored hashed or encrypted, never returned.",
        _ => column.Field?.Type == "money" ? "Minor units of the currency." : null,
    };

    /// <summary>The columns an index is made of.</summary>
    public static HashSet<string> Keyed(RelationalModel model, Table table) =>
        [.. IndexPlan.Implied(table).Concat(IndexPlan.Created(model, table)).SelectMany(index => index.Keys).Select(key => key.Column)];

    /// <summary>Longest text of a column, characters; null for what is no text.</summary>
    public static int? Length(Column column) => column.Field is not { } field ? null : field.Type switch
    {
        "text" => field.MaxLength ?? Columns.DefaultTextLength,
        "enum" => field.Values.Count > 0 ? field.Values.Max(value => value.Length) : field.MaxLength ?? Columns.DefaultTextLength,
        "email" => field.MaxLength ?? Columns.EmailLength,
        "url" => field.MaxLength ?? Columns.UrlLength,
        _ => null,
    };

    /// <summary>Whether the dialects write the outbox themselves.</summary>
    public static bool NeedsOutbox(Blueprint blueprint, RelationalModel model) =>
        blueprint.Choice("messaging") is { } messaging and not "none" && model.Find("outbox") is null && model.Find("outbox_event") is null;

    public static bool NeedsIdempotencyKeys(Blueprint blueprint, RelationalModel model) =>
        blueprint.Operations.Any(operation => operation.Idempotent) && model.Find("idempotency_key") is null;
}
