namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Blocks of Ruby, which close with <c>end</c> or a brace.</summary>
internal sealed class EndBlocks(CodeTokens tokens)
{
    private static readonly string[] Each = ["each", "map", "flat_map", "each_with_index", "each_with_object", "times", "select", "reject", "collect", "find_each", "each_slice", "filter_map", "sum", "upto", "step", "loop", "in_batches", "find_in_batches"];

    private readonly List<CodeBlock> _blocks = [];
    private readonly Stack<(CodeBlock Block, bool NeedsEnd)> _open = new();
    private int _loopLine = -1;

    public IReadOnlyList<CodeBlock> All()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is("{") && tokens.Match(at) > at && (tokens[at - 1].IsWord || tokens[at - 1].Is(")")))
            {
                var caller = tokens[at - 1].IsWord ? at - 1 : tokens.Match(at - 1) - 1;
                _blocks.Add(new CodeBlock(Each.Contains(tokens[caller].Text) ? BlockKind.Loop : BlockKind.Lambda, caller, at + 1, tokens.Match(at)));
            }
            else if (tokens[at].IsWord && !tokens[at - 1].IsAny(".", "::", ":", "&.") && !(tokens[at + 1].Is(":") && tokens[at + 1].Start == tokens[at].End))
            {
                Word(at);
            }
        }

        while (_open.Count > 0)
        {
            Pop(tokens.Count);
        }

        return _blocks;
    }

    private void Word(int at)
    {
        switch (tokens[at].Text)
        {
            case "def" when !IsEndless(at):
                Push(Def(at));
                break;
            case "class" or "module":
                Push(new CodeBlock(BlockKind.Class, at, at + 1, at + 1) { Name = tokens[at + 1].Text });
                break;
            case "if" or "unless" when Begins(at):
            case "case":
                Push(new CodeBlock(BlockKind.Condition, at, at + 1, at + 1));
                break;
            case "while" or "until" or "for" when Begins(at):
                _loopLine = tokens[at].Line;
                Push(new CodeBlock(BlockKind.Loop, at, at + 1, at + 1));
                break;
            case "begin":
                Push(new CodeBlock(BlockKind.Try, at, at + 1, at + 1));
                break;
            case "do" when _loopLine == tokens[at].Line:
                _loopLine = -1;
                break;
            case "do":
                Push(new CodeBlock(Each.Contains(tokens[Caller(at)].Text) ? BlockKind.Loop : BlockKind.Lambda, Caller(at), at + 1, at + 1));
                break;
            case "rescue" or "ensure" when tokens[at].IsFirst && _open.Count > 0:
                CloseHalf(at);
                _open.Push((new CodeBlock(tokens[at].Text == "rescue" ? BlockKind.Catch : BlockKind.Finally, at, at + 1, at + 1), false));
                break;
            case "end":
                CloseHalf(at);
                Pop(at);
                break;
        }
    }

    private void Push(CodeBlock block) => _open.Push((block, true));

    private void CloseHalf(int at)
    {
        while (_open.TryPeek(out var top) && !top.NeedsEnd)
        {
            Pop(at);
        }
    }

    private void Pop(int at)
    {
        if (_open.TryPop(out var top))
        {
            _blocks.Add(top.Block with { End = at });
        }
    }

    private CodeBlock Def(int at)
    {
        var name = tokens[at + 2].Is(".") ? at + 3 : at + 1;
        var open = name + 1;
        var parameters = tokens[open].Is("(") && tokens.Match(open) > open ? (open + 1, tokens.Match(open)) : (open, open);
        return new CodeBlock(BlockKind.Function, at, Math.Max(open, parameters.Item2), 0) { Name = tokens[name].Text, Parameters = parameters };
    }

    private bool IsEndless(int at)
    {
        var after = tokens[at + 2].Is(".") ? at + 4 : at + 2;
        after = tokens[after].Is("(") && tokens.Match(after) > after ? tokens.Match(after) + 1 : after;
        return tokens[after].Is("=") && !tokens[after].IsFirst;
    }

    /// <summary>Whether it begins a statement; behind one it only modifies it.</summary>
    private bool Begins(int at) => tokens[at].IsFirst || tokens[at - 1] switch
    {
        { Kind: CodeTokenKind.Symbol } symbol => symbol.Text is not (")" or "]" or "}"),
        { Kind: CodeTokenKind.Word } word => word.Text is "else" or "then" or "do" or "return" or "begin" or "and" or "or" or "not",
        _ => false,
    };

    private int Caller(int at)
    {
        if (tokens[at - 1].Is(")"))
        {
            return tokens.Match(at - 1) - 1;
        }

        var first = at;
        for (var before = at - 1; before >= 0 && before > at - 40 && tokens[before].Line == tokens[at].Line; before--)
        {
            before = tokens[before].IsAny(")", "]", "}") && tokens.Match(before) >= 0 ? tokens.Match(before) : before;
            if (tokens[before].IsWord && tokens[before - 1].IsAny(".", "&."))
            {
                return before;
            }

            first = before;
        }

        return first;
    }
}
