using System.Runtime.CompilerServices;

namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>A file of code with its light structure: tokens, blocks, calls.</summary>
internal sealed class CodeFile
{
    private const int DeepestNesting = 200;

    /// <summary>How far around a place the rest of its function is looked at: in longer ones every look would cost the whole. Unit: tokens.</summary>
    private const int Near = 4000;

    private static readonly ConditionalWeakTable<ReviewFile, CodeFile> Known = [];

    private readonly CodeBlock?[] _innermost;
    private readonly CodeCall?[] _callAround;
    private readonly CodeLexed _lexed;
    private readonly Dictionary<string, bool> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, CodeBlock> _tries = [];

    private CodeFile(ReviewFile file, CodeLanguage language)
    {
        (File, Language) = (file, language);
        _lexed = CodeLexer.Read(file.Text, language);
        Tokens = new CodeTokens(_lexed.Tokens);
        Blocks = [.. Found().Where(block => block.Start <= block.End).OrderBy(block => block.Start).ThenByDescending(block => block.End)];
        _innermost = Nested();
        foreach (var block in Blocks.Where(block => block.Kind == BlockKind.Try))
        {
            _tries.TryAdd(block.End, block);
        }

        Functions = [.. Blocks.Where(block => block.Kind == BlockKind.Function)];
        Calls = [.. new CallFinder(Tokens, language, Functions.Where(block => language != CodeLanguage.Ruby).Select(block => block.Parameters.Start - 1).ToHashSet()).All()];
        _callAround = Enclosing();
        Words = _lexed.Tokens.Where(token => token.IsWord).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        Constants = new CodeConstants(this);
        Requests = new RequestData(this);
        IsTest = TestNames.Hold(file.Path);
    }

    public ReviewFile File { get; }

    public CodeLanguage Language { get; }

    public CodeTokens Tokens { get; }

    /// <summary>Outer before inner.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Those with a name.</summary>
    public IReadOnlyList<CodeBlock> Functions { get; }

    /// <summary>In the order of their names in the file.</summary>
    public IReadOnlyList<CodeCall> Calls { get; }

    /// <summary>Every word of the file.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Names that only ever hold literals.</summary>
    public CodeConstants Constants { get; }

    /// <summary>What comes from a caller of the service.</summary>
    public RequestData Requests { get; }

    /// <summary>Whether the file only tests: it is held to secrets alone.</summary>
    public bool IsTest { get; }

    /// <summary>Texts and comments that never close.</summary>
    public IReadOnlyList<(int Line, int Column, string Why)> Problems => _lexed.Problems;

    public static CodeFile Of(ReviewFile file, CodeLanguage language) => Known.GetValue(file, read => new CodeFile(read, language));

    /// <summary>The innermost block a token stands in; null at the top.</summary>
    public CodeBlock? BlockAt(int token) => token >= 0 && token < _innermost.Length ? _innermost[token] : null;

    /// <summary>The innermost function or lambda a token stands in.</summary>
    public CodeBlock? FunctionAt(int token) => BlockAt(token)?.Up().FirstOrDefault(block => block.IsFunction);

    /// <summary>Calls whose name stands in a range.</summary>
    public IEnumerable<CodeCall> CallsIn(int start, int end)
    {
        var (low, high) = (0, Calls.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Calls[middle].At < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Calls.Count && Calls[low].At < end; low++)
        {
            yield return Calls[low];
        }
    }

    /// <summary>The innermost call among whose arguments a token stands; null where there is none, or a function of its own begins between.</summary>
    public CodeCall? CallAround(int token) => token >= 0 && token < _callAround.Length ? _callAround[token] : null;

    /// <summary>The calls among whose arguments a token stands, inner first.</summary>
    public IEnumerable<CodeCall> CallsAround(int token)
    {
        for (var (call, steps) = (CallAround(token), 0); call is not null && steps < 20; call = CallAround(call.At), steps++)
        {
            yield return call;
        }
    }

    /// <summary>The source of a range of tokens.</summary>
    public ReadOnlySpan<char> Source(int start, int end) => end <= start || start >= Tokens.Count ? default : File.Text.AsSpan(Tokens[start].Start, Math.Max(0, Tokens[Math.Min(end, Tokens.Count) - 1].End - Tokens[start].Start));

    /// <summary>The part of a function that is near a token of it.</summary>
    public static (int Start, int End) Around(CodeBlock function, int token) => (Math.Max(function.Start, token - Near), Math.Min(function.End, token + Near));

    /// <summary>Whether the file holds a word or part of one anywhere, in any case.</summary>
    public bool Mentions(string part)
    {
        if (!_mentions.TryGetValue(part, out var known))
        {
            _mentions[part] = known = File.Text.Contains(part, StringComparison.OrdinalIgnoreCase);
        }

        return known;
    }

    /// <summary>The block that is tried before an error is caught; null where it cannot be told.</summary>
    public CodeBlock? TriedBefore(CodeBlock caught) => Enumerable.Range(0, 4).Select(back => _tries.GetValueOrDefault(caught.Head - back)).FirstOrDefault(block => block is not null);

    /// <summary>Whether a word stands in a range, holes of texts included. Of a long one only the beginning is looked at.</summary>
    public bool HasWord(int start, int end, Func<string, bool> wanted)
    {
        end = Math.Min(end, start + Near);
        foreach (var token in Tokens.Range(start, end))
        {
            if ((token.IsWord && wanted(token.Text)) || token.Holes.Any(hole => hole.Any(inner => inner.IsWord && wanted(inner.Text))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment stands between two tokens.</summary>
    public bool HasComment(int after, int before)
    {
        var (from, to) = (Tokens[after].End, before < Tokens.Count ? Tokens[before].Start : File.Text.Length);
        return _lexed.Comments.Any(comment => comment.Start >= from && comment.Start < to);
    }

    public Place At(CodeToken token) => File.At(token.Line, token.Column);

    public Remark Remark(string rule, CodeToken token, params ReadOnlySpan<(string Name, string Value)> words)
    {
        var filled = new Dictionary<string, string>();
        foreach (var (name, value) in words)
        {
            filled[name] = value;
        }

        return new Remark(rule, At(token), File.Quote(token.Line)) { Words = filled };
    }

    private IEnumerable<CodeBlock> Found() => Language switch
    {
        CodeLanguage.Python => new IndentBlocks(Tokens).All(),
        CodeLanguage.Ruby => new EndBlocks(Tokens).All(),
        _ => new BraceBlocks(Tokens, Language).All(),
    };

    private CodeBlock?[] Nested()
    {
        var innermost = new CodeBlock?[Tokens.Count];
        var (open, next) = (new Stack<CodeBlock>(), 0);
        for (var at = 0; at < innermost.Length; at++)
        {
            while (open.TryPeek(out var top) && top.End <= at)
            {
                open.Pop();
            }

            for (; next < Blocks.Count && Blocks[next].Start <= at; next++)
            {
                while (open.TryPeek(out var done) && done.End <= Blocks[next].Start)
                {
                    open.Pop();
                }

                Blocks[next].Parent = open.TryPeek(out var outer) ? outer : null;
                if (open.Count < DeepestNesting)
                {
                    open.Push(Blocks[next]);
                }
            }

            innermost[at] = open.TryPeek(out var inner) && inner.End > at ? inner : open.FirstOrDefault(block => block.End > at);
        }

        return innermost;
    }

    private CodeCall?[] Enclosing()
    {
        var around = new CodeCall?[Tokens.Count];
        var (open, next, function) = (new Stack<CodeCall>(), 0, 0);
        CodeBlock? block = null;
        for (var at = 0; at < around.Length; at++)
        {
            while (open.TryPeek(out var top) && top.End <= at)
            {
                open.Pop();
            }

            if (_innermost[at] != block)
            {
                block = _innermost[at];
                function = block?.Up().FirstOrDefault(outer => outer.IsFunction)?.Start ?? 0;
            }

            around[at] = open.TryPeek(out var inner) && inner.At >= function ? inner : null;
            for (; next < Calls.Count && Calls[next].At <= at; next++)
            {
                open.Push(Calls[next]);
            }
        }

        return around;
    }
}
