using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Conversation.Tests;

/// <summary>Whether a snippet could stand in a file of its language: parsed where a parser is at hand, else cut into tokens with every bracket and quote closed.</summary>
internal static class SnippetCheck
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    private static readonly Dictionary<string, (string[] Line, bool Block)> Comments = new(StringComparer.Ordinal)
    {
        ["sql"] = (["--"], true), ["lua"] = (["--"], false), ["csharp"] = (["//"], true), ["js"] = (["//"], true), ["protobuf"] = (["//"], true),
        ["python"] = (["#"], false), ["bash"] = (["#"], false), ["nginx"] = (["#"], false), ["terraform"] = (["#", "//"], true),
        ["graphql"] = (["#"], false), ["cedar"] = (["//"], false),
    };

    /// <returns>What is wrong; null when it parses.</returns>
    public static string? Problem(string language, string code) => language switch
    {
        "json" => Thrown(() => JsonDocument.Parse(code).Dispose()),
        "yaml" => Thrown(() => new YamlStream().Load(new StringReader(code))),
        "http" => Http(code),
        "ini" => code.Split('\n').FirstOrDefault(line => line.Trim() is { Length: > 0 } text && text[0] is not (';' or '#' or '[') && !text.Contains('=') && !text.Contains(' ')),
        "text" => null,
        _ => Comments.TryGetValue(language, out var comments) ? Unbalanced(code, comments.Line, comments.Block) : $"'{language}' is not a language this check knows",
    };

    private static string? Thrown(Action parse)
    {
        try
        {
            parse();
            return null;
        }
        catch (Exception wrong) when (wrong is JsonException or YamlDotNet.Core.YamlException)
        {
            return wrong.Message;
        }
    }

    /// <summary>A request or status line, then headers, then after a blank line a body.</summary>
    private static string? Http(string code)
    {
        var head = true;
        foreach (var line in code.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
        {
            var starts = Methods.Any(method => line.StartsWith($"{method} /", StringComparison.Ordinal)) || line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal);
            if (starts)
            {
                head = true;
            }
            else if (line.Length == 0)
            {
                head = false;
            }
            else if (head && line[0] is not ('#' or ' ') && line.IndexOf(':', StringComparison.Ordinal) < 1)
            {
                return $"'{line}' is neither a header nor a start line";
            }
        }

        return Methods.Any(method => code.StartsWith($"{method} ", StringComparison.Ordinal)) || code.StartsWith("HTTP/", StringComparison.Ordinal) || code[0] == '#'
            ? null : "it begins with neither a request nor a status line";
    }

    private static string? Unbalanced(string code, string[] comments, bool block)
    {
        var open = new Stack<char>();
        for (var at = 0; at < code.Length; at++)
        {
            if (comments.Any(comment => string.CompareOrdinal(code, at, comment, 0, comment.Length) == 0) || (block && string.CompareOrdinal(code, at, "/*", 0, 2) == 0))
            {
                var end = string.CompareOrdinal(code, at, "/*", 0, 2) == 0 ? code.IndexOf("*/", at, StringComparison.Ordinal) + 1 : code.IndexOf('\n', at);
                at = end <= 0 ? code.Length : end;
            }
            else if (code[at] is '"' or '\'' or '`')
            {
                var end = Closing(code, at);
                if (end < 0)
                {
                    return $"a {code[at]} is never closed: {code[at..Math.Min(code.Length, at + 30)]}";
                }

                at = end;
            }
            else if (code[at] is '(' or '[' or '{')
            {
                open.Push(code[at]);
            }
            else if (code[at] is ')' or ']' or '}' && (!open.TryPop(out var last) || "([{".IndexOf(last, StringComparison.Ordinal) != ")]}".IndexOf(code[at], StringComparison.Ordinal)))
            {
                return $"'{code[at]}' closes nothing, near: {code[Math.Max(0, at - 30)..at]}";
            }
        }

        return open.Count == 0 ? null : $"'{open.Peek()}' is never closed";
    }

    private static int Closing(string code, int from)
    {
        for (var at = from + 1; at < code.Length; at++)
        {
            if (code[at] == '\\')
            {
                at++;
            }
            else if (code[at] == code[from])
            {
                return at;
            }
            else if (code[at] == '\n' && code[from] != '`' && string.CompareOrdinal(code, from, "\"\"\"", 0, 3) != 0)
            {
                return -1;
            }
        }

        return -1;
    }
}
