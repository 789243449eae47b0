using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Work that leaves the process once an element: queries in loops, and repeated tries without a pause. Pages, batches and fixed short lists are silent.</summary>
internal sealed partial class LoopCheck : CodeCheck
{
    public override IEnumerable<Remark> Check(CodeFile file)
    {
        // SQLite lives in the process: a query there costs no round trip.
        var once = Once().IsMatch(file.File.Path) || file.Mentions("sqlite");
        foreach (var call in file.Calls)
        {
            var loop = LoopAround(file, call);
            if (loop is null)
            {
                continue;
            }

            if (!once && IsOverElements(file, loop) && RemoteCalls.IsDatabaseRead(file, call) && DependsOnTurn(file, loop, call))
            {
                yield return file.Remark("C11", file.Tokens[call.At], ("call", $"`{call.Name}`"));
            }
            else if (RemoteCalls.IsHttp(file, call) && IsRetry(file, loop) && !Waits().IsMatch(file.Source(loop.Head, loop.End)))
            {
                yield return file.Remark("C23", file.Tokens[call.At], ("call", $"`{call.Path}`"));
            }
        }
    }

    /// <summary>The loop a call runs in, as long as no function of its own stands between.</summary>
    private static CodeBlock? LoopAround(CodeFile file, CodeCall call) =>
        file.BlockAt(call.At)?.Up().TakeWhile(block => !block.IsFunction && block.Kind != BlockKind.Class).FirstOrDefault(block => block.Kind == BlockKind.Loop && call.At >= block.Start);

    private static bool IsOverElements(CodeFile file, CodeBlock loop)
    {
        var head = Head(file, loop);
        return !file.Tokens[loop.Head].IsAny("while", "until", "loop", "do") && !Portions().IsMatch(head) && !Fixed().IsMatch(head)
            && (file.Language != CodeLanguage.Go || head.Contains("range", StringComparison.Ordinal) || head.Contains(".Next()", StringComparison.Ordinal) || head.Contains("len(", StringComparison.Ordinal))
            && !head.Split(' ', '(', ')', ':').Any(word => word.Length > 2 && word.Any(char.IsAsciiLetterUpper) && word.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_'));
    }

    private static string Head(CodeFile file, CodeBlock loop)
    {
        // Behind a comprehension stands what it runs over; before a lambda, what is called.
        var (start, end) = loop.Head >= loop.End ? (loop.Head, Math.Min(loop.Head + 12, file.Tokens.Count)) : (loop.Head, loop.Start);
        for (var steps = 0; steps < 8 && start > 0 && !file.Tokens[start].IsFirst && !file.Tokens[loop.Head].IsAny("for", "foreach", "while"); steps++)
        {
            start--;
        }

        return file.Source(start, end).ToString();
    }

    /// <summary>Whether what is asked changes from turn to turn.</summary>
    private static bool DependsOnTurn(CodeFile file, CodeBlock loop, CodeCall call)
    {
        if (call.Name is "SaveChangesAsync" or "SaveChanges")
        {
            return true;
        }

        var (start, end) = loop.Head >= loop.End ? (loop.Head, Math.Min(loop.Head + 6, file.Tokens.Count)) : (Math.Min(loop.Head, loop.Parameters.Start > 0 ? loop.Parameters.Start : loop.Head), loop.Start);
        var turn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in file.Tokens.Range(start, end))
        {
            turn.UnionWith(token.IsWord ? [token.Text] : []);
        }

        turn.UnionWith(file.Language == CodeLanguage.Kotlin ? ["it"] : []);
        for (var at = loop.Start; at < call.First; at++)
        {
            turn.UnionWith(file.Tokens[at].IsWord && (file.Tokens[at + 1].IsAny("=", ":=", "|", ",", "->") || file.Tokens[at - 1].Is("|")) ? [file.Tokens[at].Text] : []);
        }

        return file.HasWord(call.First, Math.Max(call.End, Math.Min(Statements.End(file, call.End), loop.End > loop.Head ? loop.End : call.End)), turn.Contains);
    }

    private static bool IsRetry(CodeFile file, CodeBlock loop) => Tries().IsMatch(Head(file, loop));

    [GeneratedRegex(@"(?:^|/)(?:migrations?|seeds?|seeders?|scripts?|db/data|fixtures)/|seed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Once();

    [GeneratedRegex(@"batch|chunk|page|cursor|slice|offset|await\s*\(|attempt|retr(?:y|ies)|tries", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Portions();

    /// <summary>A list written out, or a count of one or two digits.</summary>
    [GeneratedRegex(@"(?:\bof|\bin|:)\s*(?:\[|\(\s*['""]|new\s*(?:\w+)?\[)|[<>]=?\s*\d{1,2}\b|range\(\s*\d{1,2}\s*[,)]|\d\.\.=?\d|^\s*[\[(]\s*['""%]|%w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"attempt|retr(?:y|ies)|\btries\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tries();

    [GeneratedRegex(@"sleep|delay|backoff|back_off|wait(?!\s)|timer|jitter|setTimeout|pause|\bAfter\(|Retry-After|Ticker", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Waits();
}
