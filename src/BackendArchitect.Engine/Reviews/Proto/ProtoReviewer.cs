using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.Proto;

/// <summary>Reads protocol buffers: proto2, proto3 and editions.</summary>
public sealed partial class ProtoReviewer : Reviewer
{
    private const long MostNumber = 536_870_911;

    public override string Format => "proto";

    public override bool Reads(ReviewFile file) => file.Extension == ".proto" || (file.Extension is "" or ".txt" && Begins().IsMatch(file.Text.Length > 2000 ? file.Text[..2000] : file.Text));

    public override IEnumerable<Remark> Check(ReviewFile file, ReviewScope scope)
    {
        var schema = ProtoSchema.Of(file);
        return [.. schema.Messages.SelectMany(message => Numbers(schema, message)), .. schema.Enums.SelectMany(values => Zero(schema, values)), .. Carried(schema), .. Lists(schema), .. Head(schema)];
    }

    public override IEnumerable<UnreadFile> Unread(ReviewFile file) => ProtoSchema.Of(file).Problems.Take(20)
        .Select(problem => new UnreadFile(file.At(Math.Max(1, problem.Line), Math.Max(1, problem.Column)), $"'{(problem.Text.Length > 40 ? problem.Text[..40] : problem.Text)}' begins no statement of a proto file; it was passed over."));

    private static IEnumerable<Remark> Numbers(ProtoSchema schema, ProtoBlock message)
    {
        var (numbers, names) = (new Dictionary<long, string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var field in message.Fields)
        {
            var wrong = !names.Add(field.Name.Text) ? $"has {field.Name.Text} twice"
                : numbers.TryGetValue(field.Number, out var other) ? $"gives {field.Number} to {other} and to {field.Name.Text}"
                : field.Number is < 1 or (>= 19_000 and <= 19_999) or > MostNumber ? $"gives {field.Name.Text} {field.Number}, which is no number for a field"
                : message.ReservedNumbers.Exists(range => field.Number >= range.From && field.Number <= range.To) || message.ReservedNames.Contains(field.Name.Text) ? $"uses {field.Name.Text} = {field.Number}, which it reserves"
                : null;
            numbers.TryAdd(field.Number, field.Name.Text);
            if (wrong is not null)
            {
                yield return At(schema, "P01", field.At, message.Path, ("message", message.Path), ("wrong", wrong));
            }

            if (field.Label == "required")
            {
                yield return At(schema, "P11", field.Name, message.Path, ("field", $"{message.Path}.{field.Name.Text}"));
            }
        }
    }

    private static IEnumerable<Remark> Zero(ProtoSchema schema, ProtoBlock values)
    {
        if (values.Fields.Count == 0 || schema.Syntax is "" or "proto2")
        {
            yield break;
        }

        var first = values.Fields[0];
        if (first.Number != 0)
        {
            yield return At(schema, "P03", first.At, values.Path, ("enum", values.Path), ("value", first.Name.Text));
        }
        else if (!Unset().IsMatch(first.Name.Text))
        {
            yield return At(schema, "P02", first.Name, values.Path, ("enum", values.Path), ("value", first.Name.Text));
        }
    }

    private static IEnumerable<Remark> Carried(ProtoSchema schema)
    {
        foreach (var (message, field) in schema.Messages.SelectMany(message => message.Fields.Select(field => (message, field))))
        {
            if (field.Type.Text is "double" or "float" && Money().IsMatch(field.Name.Text))
            {
                yield return At(schema, "P04", field.Type, message.Path, ("field", $"{message.Path}.{field.Name.Text}"), ("type", field.Type.Text));
            }
            else if (field.Type.Text is "string" or "int64" or "int32" or "uint64" && Time().IsMatch(field.Name.Text))
            {
                yield return At(schema, "P13", field.Type, message.Path, ("field", $"{message.Path}.{field.Name.Text}"), ("type", field.Type.Text));
            }
        }
    }

    private static IEnumerable<Remark> Lists(ProtoSchema schema)
    {
        var messages = schema.Messages.GroupBy(message => message.Name.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var call in schema.Calls.Where(call => call.Name.Text.StartsWith("List", StringComparison.Ordinal) && call.Name.Text.Length > 4 && char.IsUpper(call.Name.Text[4])))
        {
            // A request that is kept in another file does not show what it has.
            if (messages.TryGetValue(call.Asked[(call.Asked.LastIndexOf('.') + 1)..], out var asked) && !asked.Fields.Exists(field => Page().IsMatch(field.Name.Text)))
            {
                yield return At(schema, "P05", call.Name, $"{call.Service}/{call.Name.Text}", ("call", $"{call.Service}.{call.Name.Text}"), ("request", asked.Path));
            }
        }
    }

    private static IEnumerable<Remark> Head(ProtoSchema schema)
    {
        if (schema.Syntax.Length == 0 && (schema.Messages.Count > 0 || schema.Enums.Count > 0))
        {
            yield return new Remark("P07", schema.File.At(1), schema.File.Quote(1) is { Length: > 0 } first ? first : "(the file begins without syntax)");
        }

        if (schema.Package is { } package && schema.Calls.Count > 0 && !Version().IsMatch(package.Text))
        {
            yield return At(schema, "P06", package, package.Text, ("package", package.Text));
        }

        var styled = schema.Messages.SelectMany(message => message.Fields.Where(field => field.Name.Text.Any(char.IsUpper)).Select(field => (message, field))).ToArray();
        if (styled.Length > 0)
        {
            yield return At(schema, "P10", styled[0].field.Name, styled[0].message.Path, ("fields", Sql.Checks.Names.List([.. styled.Select(pair => $"{pair.message.Path}.{pair.field.Name.Text}")])));
        }
    }

    private static Remark At(ProtoSchema schema, string rule, IdlToken at, string path, params (string Name, string Value)[] words) =>
        new(rule, schema.File.At(Math.Max(1, at.Line), Math.Max(1, at.Column), path), schema.File.Quote(Math.Max(1, at.Line))) { Words = words.ToDictionary(word => word.Name, word => word.Value) };

    [GeneratedRegex(@"^\s*(?:(?://[^\n]*\n|/\*.*?\*/)\s*)*syntax\s*=\s*[""']proto[23][""']", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"UNSPECIFIED|UNKNOWN|NONE|UNSET|INVALID|DEFAULT|UNDEFINED|NULL|NOT_|NO_|_OK$|^OK$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unset();

    [GeneratedRegex(@"(^|_)(price|amount|total|cost|balance|fee|tax|subtotal|discount|salary)s?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Money();

    [GeneratedRegex(@"(^|_)(created|updated|deleted|expires|started|ended|published)_at$|_timestamp$|(create|update|delete|expire|start|end)_time$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"page|limit|cursor|offset|max_results|size|count", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\.v\d+(?:(?:alpha|beta|p\d+(?:alpha|beta))\d*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
