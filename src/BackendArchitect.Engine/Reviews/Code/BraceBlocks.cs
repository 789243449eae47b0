namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Blocks of languages that write braces, and arrow functions and loops that do without.</summary>
internal sealed class BraceBlocks(CodeTokens tokens, CodeLanguage language)
{
    private const int FarthestHead = 300;
    private const int LongestExpression = 400;

    private static readonly string[] GoesOn = [".", "?.", "->", "::", ")", "{", ":", "=>", "=", "&&", "||", "??", "?", "+", "where", "throws", "extends", "implements"];

    public IEnumerable<CodeBlock> All()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            var block = token.Kind switch
            {
                CodeTokenKind.Symbol when token.Text == "{" && tokens.Match(at) > at => Braced(at),
                CodeTokenKind.Symbol when token.Text is "=>" or "->" => Arrow(at),
                CodeTokenKind.Word when token.Text is "for" or "foreach" or "while" => Bare(at),
                _ => null,
            };
            if (block is not null)
            {
                yield return block;
            }
        }
    }

    /// <summary>A loop over one statement without braces.</summary>
    private CodeBlock? Bare(int at)
    {
        var open = tokens[at + 1].Is("await") ? at + 2 : at + 1;
        var close = tokens[open].Is("(") && !tokens[at - 1].Is(".") ? tokens.Match(open) : -1;
        return close < 0 || tokens[close + 1].IsAny("{", ";", ":") || (tokens[at].Text == "while" && tokens[at - 1].Is("}"))
            ? null
            : new CodeBlock(BlockKind.Loop, at, close + 1, Expression(close + 1));
    }

    private CodeBlock? Arrow(int at)
    {
        var isLambda = language is CodeLanguage.CSharp or CodeLanguage.JavaScript
            ? tokens[at].Text == "=>"
            : tokens[at].Text == (language == CodeLanguage.Php ? "=>" : "->") && language is CodeLanguage.Java or CodeLanguage.Php && !(language == CodeLanguage.Php && !tokens[tokens.Match(at - 1) - 1].Is("fn"));
        if (!isLambda || tokens[at + 1].Is("{"))
        {
            return null;
        }

        var (name, start, end) = ArrowParameters(at);
        var isMember = language == CodeLanguage.CSharp && name.Length > 0 && (tokens[start - 3].IsWord || tokens[start - 3].IsAny(">", "?", "]")) && !tokens[start - 3].IsAny("await", "return", "new", "async");
        return new CodeBlock(isMember ? BlockKind.Function : LambdaKind(start, at), start, at + 1, Expression(at + 1)) { Name = isMember ? name : "", Parameters = (start, end) };
    }

    private (string Name, int Start, int End) ArrowParameters(int at)
    {
        if (!tokens[at - 1].Is(")"))
        {
            return ("", at - 1, at);
        }

        var open = tokens.Match(at - 1);
        return (tokens[open - 1].IsWord ? tokens[open - 1].Text : "", open + 1, at - 1);
    }

    /// <summary>Where the expression or statement that begins here ends.</summary>
    private int Expression(int start)
    {
        var steps = 0;
        for (var at = start; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.IsAny(",", ";", ")", "]", "}") || ++steps > LongestExpression
                || (at > start && token.IsFirst && token.IsWord && language is CodeLanguage.JavaScript or CodeLanguage.Kotlin && tokens[at - 1] is not { Kind: CodeTokenKind.Symbol, Text: not (")" or "]" or "}") }))
            {
                return at;
            }

            at = Math.Max(at, tokens.Match(at));
        }

        return tokens.Count;
    }

    private CodeBlock Braced(int brace)
    {
        var body = (Start: brace + 1, End: tokens.Match(brace));
        if (tokens[brace - 1].Is("=>") || (language == CodeLanguage.Java && tokens[brace - 1].Is("->")))
        {
            var (name, start, end) = ArrowParameters(brace - 1);
            return new CodeBlock(LambdaKind(start, brace), start, body.Start, body.End) { Name = "", Parameters = (start, end) };
        }

        var (group, at) = (-1, brace - 1);
        for (var steps = 0; at >= 0 && steps < FarthestHead; steps++, at--)
        {
            var token = tokens[at];
            if (token.IsAny(")", "]") && tokens.Match(at) is >= 0 and var open)
            {
                group = group < 0 && token.Text == ")" ? open : group;
                at = open;
                if (tokens[at].IsFirst && EndsAtLine(at))
                {
                    break;
                }

                continue;
            }

            if (token.IsAny("{", "}", "(", "[", "=>") || (token.Is(";") && !(language == CodeLanguage.Go && token.Line == tokens[brace].Line)) || (at == brace - 1 && token.IsAny("=", ":", ",", "return")))
            {
                break;
            }

            if (token.IsWord && !tokens[at - 1].IsAny(".", "?.", "->", "::") && Keyword(at, brace, body) is { } known)
            {
                return known;
            }

            if (token.IsFirst && EndsAtLine(at))
            {
                break;
            }
        }

        return Unnamed(brace, group, body);
    }

    /// <summary>Whether the line break before a token ends a statement, where semicolons are not needed.</summary>
    private bool EndsAtLine(int at) => language is CodeLanguage.Go or CodeLanguage.JavaScript or CodeLanguage.Kotlin && !tokens[at].IsAny(GoesOn) && !tokens[at - 1].IsAny(",", "(", "=", "&&", "||", "+", ":", "=>");

    private CodeBlock? Keyword(int at, int brace, (int Start, int End) body)
    {
        CodeBlock Of(BlockKind kind) => new(kind, at, body.Start, body.End);
        switch (tokens[at].Text)
        {
            case "for" when language == CodeLanguage.Rust && IsImpl(at):
                return Of(BlockKind.Class);
            case "for" or "foreach" or "while" or "loop" or "do" when tokens[at].Text is not ("loop" or "do") || at == brace - 1:
                return Of(BlockKind.Loop);
            case "if" or "else" or "switch" or "match" or "when" or "select" or "elseif" or "case" when tokens[at].Text is not ("match" or "when" or "select" or "case") || !tokens[at + 1].IsAny(")", "."):
                return Of(BlockKind.Condition);
            case "try":
                return Of(BlockKind.Try);
            case "catch":
                return Of(BlockKind.Catch);
            case "finally":
                return Of(BlockKind.Finally);
            case "function" or "func" or "fun" or "fn":
                return Function(at, body);
            case "class" or "struct" or "interface" or "enum" or "trait" or "impl" when !tokens[at - 1].IsAny(":", ","):
            case "record" or "object" or "namespace" or "mod" or "module" when tokens[at + 1].IsWord:
                return Of(BlockKind.Class) with { Name = tokens[at + 1].IsWord ? tokens[at + 1].Text : language == CodeLanguage.Go ? tokens[at - 1].Text : "" };
            case "get" or "set" or "init" or "static" when at == brace - 1:
                return Of(BlockKind.Function) with { Name = tokens[at].Text };
            case "new" or "using" or "lock" or "synchronized" or "with" or "unsafe":
                return Of(BlockKind.Other);
            default:
                return null;
        }
    }

    private bool IsImpl(int at)
    {
        for (var before = at - 1; before >= 0 && before > at - 40 && !tokens[before].IsAny(";", "{", "}"); before--)
        {
            if (tokens[before].Is("impl"))
            {
                return true;
            }
        }

        return false;
    }

    private CodeBlock Function(int at, (int Start, int End) body)
    {
        var next = at + 1;
        next += tokens[next].Is("*") ? 1 : 0;
        if (language == CodeLanguage.Go && tokens[next].Is("(") && tokens[tokens.Match(next) + 1].IsWord && tokens[tokens.Match(next) + 2].Is("("))
        {
            next = tokens.Match(next) + 1;
        }

        var open = next;
        while (open < body.Start && !tokens[open].Is("("))
        {
            open++;
        }

        var name = open > next && tokens[open - 1].IsWord ? tokens[open - 1].Text : tokens[next].IsWord ? tokens[next].Text : "";
        var parameters = tokens.Match(open) > open ? (open + 1, tokens.Match(open)) : (at, at);
        return new CodeBlock(name.Length > 0 ? BlockKind.Function : LambdaKind(at, at), at, body.Start, body.End) { Name = name, Parameters = parameters };
    }

    /// <summary>No keyword says what it is: a method, a trailing lambda, or data.</summary>
    private CodeBlock Unnamed(int brace, int group, (int Start, int End) body)
    {
        var before = tokens[brace - 1];
        if (language == CodeLanguage.Kotlin || (language == CodeLanguage.Rust && before.Is("|")))
        {
            var caller = before.Is(")") ? tokens[tokens.Match(brace - 1) - 1] : before;
            return new CodeBlock(CallsEach(caller.Text) ? BlockKind.Loop : BlockKind.Lambda, brace, body.Start, body.End);
        }

        if (group < 0 || language is CodeLanguage.Go or CodeLanguage.Rust || before.IsAny("=", ":", ",", "(", "[", "return", "?"))
        {
            return new CodeBlock(BlockKind.Other, brace, body.Start, body.End);
        }

        if (tokens[group - 1].IsAny("base", "this", "super") && tokens[group - 2].Is(":") && tokens.Match(group - 3) is >= 0 and var own)
        {
            group = own;
        }

        var name = group - 1;
        if (tokens[name].Is(">"))
        {
            while (name > 0 && name > group - 40 && !tokens[name].Is("<"))
            {
                name--;
            }

            name--;
        }

        return tokens[name].IsWord
            ? new CodeBlock(BlockKind.Function, name, body.Start, body.End) { Name = tokens[name].Text, Parameters = (group + 1, tokens.Match(group)) }
            : new CodeBlock(BlockKind.Other, brace, body.Start, body.End);
    }

    /// <summary>A lambda handed to something that calls it once an element is a loop.</summary>
    private BlockKind LambdaKind(int from, int arrow)
    {
        var at = from - 1;
        for (var steps = 0; at >= 0 && steps < 30 && !tokens[at].IsAny("{", "}", ";"); steps++, at--)
        {
            // The parenthesis of its own parameters stands open right before them.
            if (tokens[at].Is("(") && tokens.Match(at) >= arrow)
            {
                var isAsync = tokens[at + 1].Is("async");
                return CallsEach(tokens[at - 1].Text) || (language == CodeLanguage.CSharp && isAsync && tokens[at - 1].Is("Select")) ? BlockKind.Loop : BlockKind.Lambda;
            }

            at = tokens[at].IsAny(")", "]") && tokens.Match(at) is >= 0 and var open ? open : at;
        }

        return BlockKind.Lambda;
    }

    private bool CallsEach(string name) => language switch
    {
        CodeLanguage.JavaScript => name is "forEach" or "map" or "flatMap",
        CodeLanguage.CSharp => name is "ForEach",
        CodeLanguage.Java => name is "forEach",
        CodeLanguage.Kotlin => name is "forEach" or "map" or "flatMap" or "mapNotNull" or "associateWith" or "onEach" or "forEachIndexed",
        CodeLanguage.Php => name is "array_map" or "each",
        CodeLanguage.Rust => name is "for_each",
        _ => false,
    };
}
