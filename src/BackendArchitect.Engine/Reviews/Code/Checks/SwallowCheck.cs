using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Errors of any kind, of work somebody counts on, caught and dropped without a word. A narrow kind, a comment that says why, or a name that says so is silent.</summary>
internal sealed partial class SwallowCheck : CodeCheck
{
    private static readonly string[] Any = ["Exception", "BaseException", "Throwable", "Error", "StandardError", "\\Exception", "\\Throwable"];

    private static readonly FrozenSet<string> Work = FrozenSet.ToFrozenSet(
    [
        "save", "send", "publish", "insert", "update", "upsert", "create", "post", "put", "patch", "charge", "pay", "commit", "execute", "notify", "upload", "enqueue", "import", "sync", "process", "transfer", "refund", "persist", "store", "place", "book", "produce", "submit", "deliver", "dispatch", "confirm",
    ]);

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        foreach (var block in file.Blocks.Where(block => block.Kind == BlockKind.Catch && IsEmpty(file, block) && IsBroad(file, block) && !IsMeant(file, block)))
        {
            var after = file.Language is CodeLanguage.Python ? block.Head - 1 : block.Start - 1;
            if (!file.HasComment(after, Math.Max(block.End, block.Start)) && LosesWork(file, block))
            {
                yield return file.Remark("C15", file.Tokens[block.Head]);
            }
        }
    }

    private static bool IsEmpty(CodeFile file, CodeBlock block) => file.Language switch
    {
        CodeLanguage.Python => block.End == block.Start + 1 && (file.Tokens[block.Start].Is("pass") || file.Tokens[block.Start].Is("...")),
        CodeLanguage.Ruby => false,
        _ => block.End == block.Start,
    };

    private static bool IsBroad(CodeFile file, CodeBlock block)
    {
        var head = file.Tokens.Range(block.Head + 1, block.Start).ToArray();
        var kinds = head.Where(token => token.IsWord && token.Text is not ("as" or "final" or "when" or "val" or "in")).Select(token => token.Text).ToArray();
        return file.Language switch
        {
            CodeLanguage.Python => kinds.Length == 0 || Any.Contains(kinds[0]),
            CodeLanguage.JavaScript => true,
            CodeLanguage.CSharp => kinds.Length == 0 || (Any.Contains(kinds[0] == "System" && kinds.Length > 1 ? kinds[1] : kinds[0]) && !head.Any(token => token.Is("when"))),
            CodeLanguage.Kotlin => kinds.Length > 1 && Any.Contains(kinds[1]),
            _ => kinds.Length > 0 && Any.Contains(kinds[0]),
        };
    }

    /// <summary>Whether the name of the error says that it is ignored on purpose.</summary>
    private static bool IsMeant(CodeFile file, CodeBlock block) => file.HasWord(block.Head + 1, block.Start, word => word is "_" or "ignored" or "ignore" or "expected" or "unused" or "swallow");

    /// <summary>Whether what is tried answers or sets something, and what follows stands in for it when it fails.</summary>
    private static bool IsProbe(CodeFile file, CodeBlock tried)
    {
        var body = file.Tokens.Range(tried.Start, tried.End).ToArray();
        var statements = body.Count(token => token.Is(";") || token.IsFirst);
        return body.Any(token => token.IsAny("return", "require", "import", "from")) || (statements <= 2 && body.Any(token => token.Is("=")) && !body.Any(token => token.IsAny("const", "let", "var")));
    }

    /// <summary>Whether what may fail is work somebody counts on: it sends, stores, pays. A look-up, a probe or tidying up may fail in silence.</summary>
    private static bool LosesWork(CodeFile file, CodeBlock caught)
    {
        var tried = file.TriedBefore(caught);
        return tried is not null && !IsProbe(file, tried) && file.CallsIn(tried.Start, tried.End).Any(call => call.Target.Length > 0 && Names.Words(call.Name) is [var verb, ..] && Work.Contains(verb) && !NotWork().IsMatch(call.Target) && !Page().IsMatch(call.Name));
    }

    /// <summary>What only watches the work, or lives in the browser.</summary>
    [GeneratedRegex(@"metric|log|trac|telemetry|analytic|statsd|sentry|console|localStorage|sessionStorage|event|cache|history|document|window", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotWork();

    [GeneratedRegex(@"^(?:create(?:Element|TextNode|Comment|Range)|insert(?:Rule|Before|Adjacent\w+)|updateComplete)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();
}
