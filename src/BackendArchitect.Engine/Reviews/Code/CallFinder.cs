namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Finds calls and reads what is called and with what.</summary>
internal sealed class CallFinder(CodeTokens tokens, CodeLanguage language, IReadOnlySet<int> declared)
{
    private const int LongestChain = 24;
    private const int LongestGenerics = 40;

    private static readonly HashSet<string> NoCalls = new(StringComparer.Ordinal)
    {
        "if", "for", "foreach", "while", "switch", "catch", "return", "function", "func", "fn", "fun", "using", "lock", "synchronized", "when", "match", "in", "and", "or", "not", "is", "as",
        "elif", "elseif", "else", "case", "await", "yield", "assert", "del", "lambda", "where", "sizeof", "typeof", "nameof", "default", "throw", "new", "fixed", "checked", "unchecked", "async", "with", "except",
        "unless", "until", "puts", "def", "end", "do", "then", "require", "require_relative", "import", "from", "class", "module", "include", "extend", "let", "const", "var", "of", "self", "raise", "nil", "true", "false",
    };

    public IEnumerable<CodeCall> All()
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Is("(") && tokens.Match(at) > at)
            {
                var name = NameBefore(at);
                if (name >= 0 && tokens[name].IsWord && !declared.Contains(at) && (!NoCalls.Contains(tokens[name].Text) || tokens[name - 1].Is(".")))
                {
                    yield return Made(name, at + 1, tokens.Match(at), tokens.Match(at) + 1);
                }
            }
            else if (language == CodeLanguage.Ruby && IsCommand(at))
            {
                var end = EndOfCommand(at + 1);
                yield return Made(at, at + 1, end, end);
            }
        }
    }

    /// <summary>The name before a parenthesis, type arguments between them passed over.</summary>
    private int NameBefore(int open)
    {
        var at = open - 1;
        at -= tokens[at].IsAny("?.", "!") ? 1 : 0;
        if (!tokens[at].Is(">"))
        {
            return at;
        }

        var depth = 0;
        for (var before = at; before > 0 && before > at - LongestGenerics; before--)
        {
            depth += tokens[before].Is(">") ? 1 : tokens[before].Is("<") ? -1 : 0;
            if (depth == 0)
            {
                return tokens[before - 1].Is("::") ? before - 2 : before - 1;
            }

            if (!tokens[before].IsWord && !tokens[before].IsAny(">", "<", ",", ".", "::", "?", "[", "]", "|", "&"))
            {
                return -1;
            }
        }

        return -1;
    }

    private CodeCall Made(int name, int from, int to, int end)
    {
        var (parts, first) = (new List<string>(), name);
        while (parts.Count < LongestChain && tokens[first - 1].IsAny(".", "?.", "->", "?->", "::", "&."))
        {
            var at = first - 2;
            at -= tokens[at].Is("!") ? 1 : 0;
            if (tokens[at].IsWord || tokens[at].IsText)
            {
                parts.Add(tokens[at].IsWord ? tokens[at].Text : "''");
                first = at;
                continue;
            }

            if (!tokens[at].IsAny(")", "]") || tokens.Match(at) is not (>= 0 and var open))
            {
                parts.Add("?");
                first = Math.Max(at, 0);
                break;
            }

            var callee = tokens[at].Text == ")" ? NameBefore(open) : open - 1;
            if (!tokens[callee].IsWord || NoCalls.Contains(tokens[callee].Text))
            {
                // (await x).y: what stands in the parentheses is part of the chain.
                parts.Add("()");
                first = open;
                break;
            }

            parts.Add(tokens[callee].Text + (tokens[at].Text == ")" ? "()" : "[]"));
            first = callee;
        }

        parts.Reverse();
        return new CodeCall(tokens[name].Text, string.Join('.', parts), name, first, end, [.. tokens.Split(from, to).Select(Argument)]) { IsNew = tokens[first - 1].Is("new") };
    }

    private CodeArgument Argument((int Start, int End) range)
    {
        var sign = tokens[range.Start + 1];
        var isNamed = tokens[range.Start].IsWord && range.End > range.Start + 2 && language switch
        {
            CodeLanguage.Python or CodeLanguage.Kotlin => sign.Is("="),
            CodeLanguage.CSharp or CodeLanguage.Php or CodeLanguage.Ruby => sign.Is(":"),
            _ => false,
        };
        return isNamed ? new CodeArgument(tokens[range.Start].Text, range.Start + 2, range.End) : new CodeArgument("", range.Start, range.End);
    }

    /// <summary>Ruby calls without parentheses: <c>Order.find id</c>.</summary>
    private bool IsCommand(int at)
    {
        var (name, next) = (tokens[at], tokens[at + 1]);
        return name.IsWord && !NoCalls.Contains(name.Text) && !next.IsFirst && next.Start > name.End && (tokens[at - 1].IsAny(".", "&.") || name.IsFirst)
            && (next.IsText || next.Kind == CodeTokenKind.Number || (next.IsWord && !NoCalls.Contains(next.Text)) || (next.IsAny(":", "[") && tokens[at + 2].Start == next.End));
    }

    private int EndOfCommand(int start)
    {
        var steps = 0;
        for (var at = start; at < tokens.Count && steps < 200; at++, steps++)
        {
            if ((tokens[at].IsFirst && !tokens[at - 1].Is(",")) || tokens[at].IsAny("do", ")", "]", "}", ";", "if", "unless"))
            {
                return at;
            }

            at = Math.Max(at, tokens.Match(at));
        }

        return Math.Min(start + steps, tokens.Count);
    }
}
