namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Errors of any kind caught and dropped without a word. A narrow kind, or a comment that says why, is silent.</summary>
internal sealed class SwallowCheck : CodeCheck
{
    private static readonly string[] Any = ["Exception", "BaseException", "Throwable", "Error", "StandardError", "\\Exception", "\\Throwable"];

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        foreach (var block in file.Blocks.Where(block => block.Kind == BlockKind.Catch && IsEmpty(file, block) && IsBroad(file, block)))
        {
            var after = file.Language is CodeLanguage.Python ? block.Head - 1 : block.Start - 1;
            if (!file.HasComment(after, Math.Max(block.End, block.Start)) && !IsOnlyTidying(file, block))
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

    /// <summary>Whether what is tried answers or sets something, and what follows stands in for it when it fails.</summary>
    private static bool IsProbe(CodeFile file, CodeBlock tried)
    {
        var body = file.Tokens.Range(tried.Start, tried.End).ToArray();
        var statements = body.Count(token => token.Is(";") || token.IsFirst);
        return body.Any(token => token.IsAny("return", "require", "import", "from")) || (statements <= 2 && body.Any(token => token.Is("=")) && !body.Any(token => token.IsAny("const", "let", "var")));
    }

    /// <summary>Whether what may fail only closes, rolls back or deletes: nobody could do anything about it.</summary>
    private static bool IsOnlyTidying(CodeFile file, CodeBlock caught)
    {
        var tried = file.Blocks.LastOrDefault(block => block.Kind == BlockKind.Try && block.End <= caught.Head && block.End >= caught.Head - 3 && block.Start < caught.Start);
        if (tried is not null && IsProbe(file, tried))
        {
            return true;
        }

        var calls = tried is null ? [] : file.CallsIn(tried.Start, tried.End).ToArray();
        return calls.Length > 0 && calls.All(call => Names.Words(call.Name).Any(word => word is "close" or "dispose" or "rollback" or "unlink" or "remove" or "delete" or "cleanup" or "shutdown" or "quit" or "disconnect" or "end" or "kill" or "cancel" or "abort" or "sync" or "stop" or "release" or "unlock" or "parse" or "log" or "rm" or "join" or "flush"));
    }
}
