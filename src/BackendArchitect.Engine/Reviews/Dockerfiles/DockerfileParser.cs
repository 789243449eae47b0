using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>Reads Dockerfiles: directives, continued lines, heredocs, stages. An unknown instruction is noted and reading goes on.</summary>
internal sealed partial class DockerfileParser
{
    private const int MostProblems = 20;

    private static readonly HashSet<string> Keywords = ["FROM", "RUN", "CMD", "LABEL", "MAINTAINER", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG", "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL"];

    private readonly ReviewFile _file;
    private readonly List<UnreadFile> _problems = [];

    // Marks that no line further down has: they are not looked for again.
    private readonly HashSet<string> _open = [];
    private char _escape = '\\';
    private int _line;

    private DockerfileParser(ReviewFile file) => _file = file;

    public static DockerfileText Read(ReviewFile file)
    {
        var parser = new DockerfileParser(file);
        parser.Directives();
        List<DockerInstruction> instructions = [];
        while (parser.Next() is { } instruction)
        {
            if (instruction.Keyword.Length > 0)
            {
                instructions.Add(instruction);
            }
        }

        return new DockerStages(file, instructions, parser._problems).Text();
    }

    private void Directives()
    {
        for (; _line < _file.Lines.Count && Directive().Match(_file.Lines[_line]) is { Success: true } match; _line++)
        {
            if (match.Groups["name"].Value.Equals("escape", StringComparison.OrdinalIgnoreCase) && match.Groups["value"].Value is ['`' or '\\'] value)
            {
                _escape = value[0];
            }
        }
    }

    /// <returns>Null at the end; with an empty keyword when it could not be read.</returns>
    private DockerInstruction? Next()
    {
        while (_line < _file.Lines.Count && IsNothing(_file.Lines[_line]))
        {
            _line++;
        }

        if (_line >= _file.Lines.Count)
        {
            return null;
        }

        var first = _line;
        var whole = new DockerText();
        Continued(whole);
        var text = whole.Text;
        var isForChildren = false;
        var (keyword, at) = Word(text, 0);
        if (keyword == "ONBUILD")
        {
            isForChildren = true;
            (keyword, at) = Word(text, at);
        }

        var end = _line;
        var heredocs = keyword is "RUN" or "COPY" or "ADD" ? Heredocs(text, at, whole) : [];
        if (!Keywords.Contains(keyword) || keyword == "ONBUILD")
        {
            Note(first, $"'{(keyword.Length > 40 ? keyword[..40] : keyword)}' is no instruction of a Dockerfile. The line was left out.");
            return new DockerInstruction("", "", [], [], null, [], [], first + 1, 1, end, false);
        }

        List<DockerWord> flags = [];
        while (Flag().Match(whole.Text, at) is { Success: true } flag && flag.Index == at)
        {
            var (flagLine, flagColumn) = whole.At(flag.Groups["flag"].Index);
            flags.Add(new DockerWord(flag.Groups["flag"].Value, flagLine, flagColumn));
            at += flag.Length;
        }

        var start = whole.Text.Length - whole.Text.AsSpan(at).TrimStart().Length;
        var exec = Exec(text.Length > start ? text[start..] : "");
        var (line, column) = whole.At(text.Length - text.AsSpan().TrimStart().Length);
        return new DockerInstruction(keyword, text.Length > start ? text[start..].Trim() : "", flags, ShellText.Words(whole, start), exec, Commands(keyword, exec, whole, start), heredocs, line, column, end, isForChildren);
    }

    // Comments and empty lines between continued lines are left out, as the builder does.
    private void Continued(DockerText whole)
    {
        while (_line < _file.Lines.Count)
        {
            var line = _file.Lines[_line];
            if (whole.Length > 0 && IsNothing(line))
            {
                _line++;
                continue;
            }

            var trimmed = line.TrimEnd();
            var goesOn = trimmed.EndsWith(_escape);
            whole.Add(goesOn ? trimmed[..^1] : line, _line + 1, 1);
            _line++;
            if (!goesOn)
            {
                return;
            }
        }
    }

    // The text of a RUN is a script, put behind its line; of COPY and ADD it is a file.
    private List<string> Heredocs(string text, int from, DockerText whole)
    {
        List<string> found = [];
        var isScript = text.AsSpan(0, from).Trim().EndsWith("RUN", StringComparison.OrdinalIgnoreCase);
        foreach (Match match in Heredoc().Matches(text, from))
        {
            var begin = _line;
            var mark = match.Groups["mark"].Value;
            var end = begin;
            end = _open.Count >= MostProblems || _open.Contains(match.Groups["tabs"].Value + mark) ? _file.Lines.Count : end;
            while (end < _file.Lines.Count && (match.Groups["tabs"].Length > 0 ? _file.Lines[end].TrimStart('\t') : _file.Lines[end]) != mark)
            {
                end++;
            }

            if (end >= _file.Lines.Count)
            {
                _open.Add(match.Groups["tabs"].Value + mark);
                Note(begin - 1, $"The heredoc {mark} is not closed.");
                break;
            }

            found.Add(string.Join('\n', _file.Lines.Skip(begin).Take(end - begin)));
            for (var line = begin; isScript && line < end; line++)
            {
                whole.Add("\n", line + 1, 1);
                whole.Add(_file.Lines[line], line + 1, 1);
            }

            _line = end + 1;
        }

        return found;
    }

    private static IReadOnlyList<ShellCommand> Commands(string keyword, List<string>? exec, DockerText whole, int start)
    {
        if (keyword is not ("RUN" or "CMD" or "ENTRYPOINT"))
        {
            return [];
        }

        var (line, column) = whole.At(start);
        return exec is null ? ShellText.Commands(whole, start) : exec.Count == 0 ? []
            : exec is [var shell, "-c" or "-lc" or "-ec", var script, ..] && shell.EndsWith("sh", StringComparison.Ordinal) ? Scripted(script, line, column)
            : [new ShellCommand([.. exec.Select(word => new DockerWord(word, line, column))], false)];
    }

    private static IReadOnlyList<ShellCommand> Scripted(string script, int line, int column)
    {
        var text = new DockerText();
        text.Add(script, line, column);
        return [.. ShellText.Commands(text, 0).Select(command => command with { Words = [.. command.Words.Select(word => word with { Line = line, Column = column })] })];
    }

    private static List<string>? Exec(string text)
    {
        if (!text.StartsWith('['))
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Array && parsed.RootElement.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String)
                ? [.. parsed.RootElement.EnumerateArray().Select(word => word.GetString()!)] : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            // What is not JSON is taken as a shell's line by the builder too.
            return null;
        }
    }

    private static (string Keyword, int End) Word(string text, int from)
    {
        var start = text.Length - text.AsSpan(from).TrimStart().Length;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return (text[start..end].ToUpperInvariant(), end);
    }

    private static bool IsNothing(string line) => line.AsSpan().TrimStart() is var trimmed && (trimmed.IsEmpty || trimmed[0] == '#');

    private void Note(int line, string why)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new UnreadFile(_file.At(line + 1), why));
        }
    }

    [GeneratedRegex(@"^\s*#\s*(?<name>syntax|escape|check)\s*=\s*(?<value>\S+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G\s+(?<flag>--[a-z][a-z-]{0,40}(?:=\S*)?)(?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Flag();

    [GeneratedRegex(@"(?<![<\w])<<(?<tabs>-?)(?<quote>[""']?)(?<mark>[A-Za-z_]\w{0,60})\k<quote>(?!\w)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heredoc();
}
