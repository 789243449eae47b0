namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Blocks of Python: a header that ends in a colon, and the lines that stand further in.</summary>
internal sealed class IndentBlocks(CodeTokens tokens)
{
    private readonly List<CodeBlock> _blocks = [];
    private readonly Stack<(CodeBlock Block, int Column)> _open = new();

    public IReadOnlyList<CodeBlock> All()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].IsFirst && !tokens[at - 1].Is("\\"))
            {
                Close(at, tokens[at].Column);
                Open(at);
            }

            if (tokens.Match(at) > at)
            {
                AddComprehensions(at);
                at = tokens.Match(at);
            }
        }

        Close(tokens.Count, 0);
        return _blocks;
    }

    private void Close(int at, int column)
    {
        while (_open.TryPeek(out var top) && top.Column >= column)
        {
            _open.Pop();
            _blocks.Add(top.Block with { End = at });
        }
    }

    private void Open(int at)
    {
        var keyword = tokens[at].Is("async") ? at + 1 : at;
        var kind = tokens[keyword].Text switch
        {
            "def" => BlockKind.Function,
            "class" => BlockKind.Class,
            "for" or "while" => BlockKind.Loop,
            "if" or "elif" or "else" => BlockKind.Condition,
            "try" => BlockKind.Try,
            "except" => BlockKind.Catch,
            "finally" => BlockKind.Finally,
            "with" => BlockKind.Other,
            _ => (BlockKind?)null,
        };
        if (kind is null || !tokens[keyword].IsWord || Colon(keyword) is not (> 0 and var colon))
        {
            return;
        }

        var named = kind is BlockKind.Function or BlockKind.Class;
        var parameters = named && tokens[keyword + 2].Is("(") && tokens.Match(keyword + 2) > 0 ? (keyword + 3, tokens.Match(keyword + 2)) : (keyword, keyword);
        _open.Push((new CodeBlock(kind.Value, at, colon + 1, colon + 1) { Name = named ? tokens[keyword + 1].Text : "", Parameters = parameters }, tokens[at].Column));
    }

    private int Colon(int keyword)
    {
        var lambdas = 0;
        for (var at = keyword + 1; at < tokens.Count && !(tokens[at].IsFirst && !tokens[at - 1].Is("\\")); at++)
        {
            lambdas += tokens[at].Is("lambda") ? 1 : 0;
            if (tokens[at].Is(":") && lambdas-- <= 0)
            {
                return at;
            }

            at = Math.Max(at, tokens.Match(at));
        }

        return -1;
    }

    /// <summary><c>[read(id) for id in ids]</c> reads once an id.</summary>
    private void AddComprehensions(int open)
    {
        var outer = tokens.Match(open);
        for (var at = open; at < outer; at++)
        {
            if (tokens.Match(at) is var close && close > at && First(at, close) is { } loop)
            {
                _blocks.Add(new CodeBlock(BlockKind.Loop, loop, at + 1, loop));
            }
        }
    }

    private int? First(int open, int close)
    {
        for (var at = open + 1; at < close && at < open + 200; at++)
        {
            if (tokens[at].Is("for") && !tokens[at].IsFirst)
            {
                return at;
            }

            at = Math.Max(at, tokens.Match(at));
        }

        return null;
    }
}
