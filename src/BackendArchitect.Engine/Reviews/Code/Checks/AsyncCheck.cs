namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Threads that wait where they should be free: blocking on a task, blocking calls inside asynchronous functions.</summary>
internal sealed class AsyncCheck : CodeCheck
{
    private static readonly string[] Blocking = ["readFileSync", "writeFileSync", "execSync", "spawnSync", "pbkdf2Sync", "scryptSync", "hashSync", "compareSync"];

    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. Enumerable.Range(0, file.Tokens.Count).Where(at => file.Language == CodeLanguage.CSharp && WaitsForTask(file, at)).Select(at => file.Remark("C19", file.Tokens[at], ("what", $"`{file.Tokens[at].Text}`"))),
        .. file.Calls.Where(call => Blocks(file, call)).Select(call => file.Remark("C19", file.Tokens[call.At], ("what", $"`{call.Path}`"))),
    ];

    private static bool WaitsForTask(CodeFile file, int at)
    {
        var isResult = file.Tokens[at].Is("Result") && !file.Tokens[at + 1].Is("(");
        var isWait = file.Tokens[at].Is("Wait") && file.Tokens[at + 1].Is("(") && file.Tokens[at + 2].Is(")");
        var isAwaiter = file.Tokens[at].Is("GetResult") && file.Tokens[at - 1].Is(".") && file.Tokens[at - 2].Is(")") && file.Tokens[at - 4].Is("GetAwaiter");
        var source = isAwaiter ? at - 6 : at - 2;
        if ((!isResult && !isWait && !isAwaiter) || !file.Tokens[at - 1].Is(".") || !file.Tokens[source].Is(")") || file.Tokens.Match(source) is not (>= 0 and var open))
        {
            return false;
        }

        var name = file.Tokens[open - 1];
        return name.IsWord && (name.Text.EndsWith("Async", StringComparison.Ordinal) || (name.Text == "Run" && file.Tokens[open - 3].Is("Task")))
            && file.BlockAt(at)?.Up().FirstOrDefault(block => block.Kind == BlockKind.Function) is { } function && function.Name is not ("Main" or "Dispose" or "static") && !function.Up().Any(block => block.Name is "Program");
    }

    private static bool Blocks(CodeFile file, CodeCall call)
    {
        if (file.FunctionAt(call.At) is not { } function)
        {
            return false;
        }

        return file.Language switch
        {
            CodeLanguage.Python => file.Tokens[function.Head].Is("async") && (call.Path == "time.sleep" || (call.Target == "requests" && RemoteCalls.IsHttp(file, call))) && !file.CallsAround(call.At).Any(outer => outer.Name is "to_thread" or "run_in_executor"),
            CodeLanguage.JavaScript => Blocking.Contains(call.Name) && CodeParameter.Of(file, function).Any(parameter => parameter.Name is "req" or "request" or "ctx") && file.Requests.Handles(function),
            CodeLanguage.Rust => call.Path is "std.thread.sleep" or "thread.sleep" && file.Tokens[function.Head - 1].Is("async"),
            CodeLanguage.Kotlin => (call.Path == "Thread.sleep" || call.Name == "runBlocking") && file.Tokens[function.Head - 1].Is("suspend"),
            _ => false,
        };
    }
}
