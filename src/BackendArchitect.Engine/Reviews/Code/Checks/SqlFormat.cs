using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>SQL filled in by a format: <c>Sprintf</c>, <c>String.format</c>, <c>"…".format</c>, <c>"…" % value</c>.</summary>
internal static partial class SqlFormat
{
    public static (CodeToken Token, string Source)? Of(CodeFile file, int at)
    {
        if (Values(file, at) is not { Count: > 0 } values)
        {
            return null;
        }

        var (text, place) = (file.Tokens[at].Text, 0);
        foreach (Match mark in Marks().Matches(text))
        {
            var index = int.TryParse(mark.Groups["number"].Value, out var number) ? number : place++;
            var named = values.FirstOrDefault(value => value.Name.Length > 0 && value.Name == mark.Groups["name"].Value);
            var value = named ?? (mark.Groups["name"].Success || index >= values.Count ? null : values[index]);
            if (value is null || value.End <= value.Start || mark.Value is "%d" or "%i" or "%f" or "%q" || !Literals.ExpectsValue(text[..mark.Index]))
            {
                continue;
            }

            if (!SqlValue.IsHarmless(file, file.Tokens.Range(value.Start, value.End).ToArray(), at))
            {
                return (file.Tokens[value.Start], SqlValue.Short(file.Source(value.Start, value.End).ToString()));
            }
        }

        return null;
    }

    private static List<CodeArgument>? Values(CodeFile file, int at)
    {
        if (file.Tokens[at + 1].Is("%") && file.Language is CodeLanguage.Python or CodeLanguage.Ruby)
        {
            var open = at + 2;
            var inBrackets = file.Tokens[open].IsAny("(", "[") && file.Tokens.Match(open) > open;
            return inBrackets
                ? [.. file.Tokens.Split(open + 1, file.Tokens.Match(open)).Select(part => new CodeArgument("", part.Start, part.End))]
                : [new CodeArgument("", open, SqlValue.EndOfOperand(file.Tokens, open, "+"))];
        }

        if (file.Tokens[at + 1].Is(".") && file.Tokens[at + 2].IsAny("format", "formatted") && file.Tokens.Match(at + 3) > 0)
        {
            return [.. file.CallsIn(at + 2, at + 3).SelectMany(call => call.Arguments)];
        }

        return file.CallAround(at) is { Name: "Sprintf" or "format" or "Format" or "sprintf" or "format!" } call && call.Arguments.Count > 1 && call.Arguments[0].Start == at ? [.. call.Arguments.Skip(1)] : null;
    }

    [GeneratedRegex(@"%(?:[sdifvq]|\((?<name>\w+)\)s)|\{(?:(?<number>\d+)|(?<name>[A-Za-z_]\w*))?(?:[:!][^{}]*)?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
