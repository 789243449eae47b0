using System.Globalization;
using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Reads the messages and calls of a proto3 file of the form we write: flat messages, no options, no oneof.</summary>
public static partial class ProtoReader
{
    /// <exception cref="FormatException">A statement is of no known form; it says the line.</exception>
    public static IReadOnlyList<ProtoMessage> Messages(string text)
    {
        List<ProtoMessage> messages = [];
        string? block = null;
        List<(string Name, string Type, int Number)> fields = [];
        List<int> numbers = [];
        List<string> names = [];
        foreach (var (raw, at) in text.Split('\n').Select((line, at) => (line, at + 1)))
        {
            var line = raw.Split("//")[0].Trim();
            if (line.Length == 0 || (block is null && Head().IsMatch(line)))
            {
                continue;
            }

            if (line == "}" && block is not null)
            {
                messages.AddRange(block.StartsWith("message ", StringComparison.Ordinal) ? [new ProtoMessage(block["message ".Length..], fields, numbers, names)] : []);
                (block, fields, numbers, names) = (null, [], [], []);
            }
            else if (block is null && Block().Match(line) is { Success: true } begun)
            {
                block = $"{begun.Groups[1].Value} {begun.Groups[2].Value}";
            }
            else if (block?.StartsWith("message ", StringComparison.Ordinal) == true && Field().Match(line) is { Success: true } field)
            {
                fields.Add((field.Groups[2].Value, field.Groups[1].Value, Number(field.Groups[3].Value)));
            }
            else if (block is not null && Reserved().IsMatch(line))
            {
                numbers.AddRange(ReservedNumber().Matches(line).Select(match => Number(match.Value)));
                names.AddRange(ReservedName().Matches(line).Select(match => match.Groups[1].Value));
            }
            else if (block?.StartsWith("service ", StringComparison.Ordinal) != true || !Call().IsMatch(line))
            {
                throw new FormatException($"Line {at} is no statement of a proto file: '{line}'.");
            }
        }

        return block is null ? messages : throw new FormatException($"'{block}' is not closed.");
    }

    /// <summary>What makes a file unsafe: a number twice, a reserved number or name in use, a number the format keeps for itself.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<ProtoMessage> messages) =>
    [
        .. messages.GroupBy(message => message.Name).Where(group => group.Count() > 1).Select(group => $"{group.Key} is there twice"),
        .. messages.SelectMany(message => message.Fields.GroupBy(field => field.Number).Where(group => group.Count() > 1).Select(group => $"{message.Name} gives {group.Key} twice")),
        .. messages.SelectMany(message => message.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1).Select(group => $"{message.Name} has {group.Key} twice")),
        .. messages.SelectMany(message => message.Fields.Where(field => message.ReservedNumbers.Contains(field.Number) || message.ReservedNames.Contains(field.Name))
            .Select(field => $"{message.Name}.{field.Name} = {field.Number} is reserved")),
        .. messages.SelectMany(message => message.Fields.Where(field => field.Number is < 1 or (>= 19000 and <= 19999) or > 536870911).Select(field => $"{message.Name}.{field.Name} = {field.Number} is no number for a field")),
    ];

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(syntax = ""proto3""|package [a-z0-9_.]+|import ""[^""]+"");\z")]
    private static partial Regex Head();

    [GeneratedRegex(@"\A(message|service) (\w+) \{\z")]
    private static partial Regex Block();

    [GeneratedRegex(@"\A(?:optional |repeated )?([\w.]+) (\w+) = (\d{1,9});\z")]
    private static partial Regex Field();

    [GeneratedRegex(@"\Areserved (\d+(, \d+)*|""\w+""(, ""\w+"")*);\z")]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\b\d{1,9}\b(?=[,;])")]
    private static partial Regex ReservedNumber();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex ReservedName();

    [GeneratedRegex(@"\Arpc \w+\((stream )?[\w.]+\) returns \((stream )?[\w.]+\);\z")]
    private static partial Regex Call();
}
