using System.Globalization;
using System.Text;

namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads strings and heredocs: literal text, or text with <c>${}</c> and <c>%{}</c> in it.</summary>
internal sealed class HclTemplates(HclSource source, Action<HclToken, string> note)
{
    private const int Deepest = 40;

    public HclValue Quoted(HclToken token, int depth) => Read(token, token.Start + 1, token.End - 1, depth, quoted: true);

    public HclValue Heredoc(HclToken token, int depth)
    {
        var first = source.Text.IndexOf('\n', token.Start, token.End - token.Start);
        var last = source.Text.LastIndexOf('\n', token.End - 1, token.End - token.Start);
        var value = Read(token, Math.Min(first + 1, last + 1), last + 1, depth, quoted: false);
        return value is HclValue.Text text && source.Text[token.Start + 2] == '-' ? text with { Value = Outdented(text.Value) } : value;
    }

    /// <summary>The parts of a text that has no quotes around it, as the values of JSON have.</summary>
    public HclValue Bare(int depth) => Read(new HclToken(HclTokenKind.Quoted, 0, source.Text.Length), 0, source.Text.Length, depth, quoted: false);

    private HclValue Read(HclToken token, int start, int end, int depth, bool quoted)
    {
        List<HclValue> parts = [];
        var text = start;
        var at = start;
        while (at < end)
        {
            if (quoted && source.Text[at] == '\\')
            {
                at += 2;
            }
            else if (at + 2 < end && source.Text[at] is '$' or '%' && source.Text[at + 1] == source.Text[at] && source.Text[at + 2] == '{')
            {
                at += 3;
            }
            else if (HclLexer.BeginsTemplate(source.Text, at, end) && HclLexer.EndOf(source, at + 2, end, inText: false, out _) is var close)
            {
                if (close < 0)
                {
                    note(token with { Start = at }, "${ is not closed.");
                    break;
                }

                AddText(parts, text, at, quoted);
                parts.Add(Inside(at, close - 1, depth));
                at = text = close;
            }
            else
            {
                at++;
            }
        }

        AddText(parts, text, end, quoted);
        var span = source.Span(token.Start, token.End);
        return parts switch
        {
            [] => new HclValue.Text("", span),
            [HclValue.Text only] => only with { At = span },
            // "${var.name}" is var.name
            [var only] when source.Text[start] == '$' => only with { At = span },
            _ => new HclValue.Template(parts, span),
        };
    }

    private HclValue Inside(int from, int to, int depth)
    {
        var span = source.Span(from, to + 1);
        if (source.Text[from] == '%' || depth >= Deepest)
        {
            return new HclValue.Expression([], span);
        }

        var begin = from + 2 < to && source.Text[from + 2] == '~' ? from + 3 : from + 2;
        var end = to > begin && source.Text[to - 1] == '~' ? to - 1 : to;
        var tokens = new HclTokens(source, begin, end, note);
        tokens.SkipLines();
        var value = new HclExpressions(tokens, depth + 1).Value();
        tokens.SkipLines();
        if (!tokens.IsAtEnd)
        {
            note(tokens.Current, "This does not belong to the value before it.");
        }

        return value;
    }

    private void AddText(List<HclValue> parts, int from, int to, bool quoted)
    {
        if (to <= from)
        {
            return;
        }

        var written = source.Text.AsSpan(from, to - from);
        parts.Add(new HclValue.Text(quoted ? Unescaped(written) : Doubled(written.ToString()), source.Span(from, to)));
    }

    internal static string Unescaped(ReadOnlySpan<char> written)
    {
        if (written.IndexOf('\\') < 0)
        {
            return Doubled(written.ToString());
        }

        var text = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] != '\\' || at + 1 >= written.Length)
            {
                text.Append(written[at]);
                continue;
            }

            var letter = written[++at];
            var digits = letter switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && at + digits < written.Length && int.TryParse(written.Slice(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
            {
                text.Append(new Rune(code).ToString());
                at += digits;
                continue;
            }

            text.Append(letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => letter });
        }

        return Doubled(text.ToString());
    }

    private static string Doubled(string text) => text.Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal);

    private static string Outdented(string text)
    {
        var lines = text.Split('\n');
        var indents = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).ToArray();
        return indents.Length == 0 ? text : string.Join('\n', lines.Select(line => line.Length >= indents.Min() ? line[indents.Min()..] : line.TrimStart()));
    }
}
