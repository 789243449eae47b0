using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>What a caller sends, run as code, read as objects, or fetched as an address. Only what certainly comes from the request counts.</summary>
internal sealed class InputCheck : CodeCheck
{
    private static readonly FrozenSet<string> Shells = FrozenSet.ToFrozenSet(["os.system", "os.popen", "exec", "execSync", "child_process.exec", "child_process.execSync", "cp.exec", "cp.execSync", "eval", "Function", "system", "shell_exec", "passthru", "popen", "proc_open", "vm.runInNewContext", "Process.Start", "instance_eval"]);
    private static readonly FrozenSet<string> Quoting = FrozenSet.ToFrozenSet(["escapeshellarg", "escapeshellcmd", "quote", "shellescape", "escape", "ArgumentList"]);
    private static readonly FrozenSet<string> Readers = FrozenSet.ToFrozenSet(["pickle.loads", "pickle.load", "cPickle.loads", "dill.loads", "marshal.loads", "jsonpickle.decode", "unserialize", "Marshal.load", "YAML.unsafe_load", "serialize.unserialize", "nodeSerialize.unserialize", "ObjectInputStream"]);

    public override IEnumerable<Remark> Check(CodeFile file)
    {
        foreach (var call in file.Calls)
        {
            if (Runs(file, call))
            {
                yield return file.Remark("C08", file.Tokens[call.At], ("call", $"`{call.Path}`"));
            }

            if (Builds(file, call) is { } how)
            {
                yield return file.Remark("C09", file.Tokens[call.At], ("what", how));
            }

            if (Fetches(file, call))
            {
                yield return file.Remark("C18", file.Tokens[call.At], ("call", $"`{call.Path}`"));
            }
        }

        for (var at = 0; at < file.Tokens.Count; at++)
        {
            if (file.Tokens[at] is { IsText: true, Quote: "`" } command && file.Language is CodeLanguage.Ruby or CodeLanguage.Php && command.Holes.Any(hole => file.Requests.Flow(hole, at)))
            {
                yield return file.Remark("C08", command, ("call", "the shell"));
            }

            if (file.Tokens[at].IsAny("All", "Auto", "Objects", "Arrays") && file.Tokens[at - 1].Is(".") && file.Tokens[at - 2].Is("TypeNameHandling") && file.Tokens[at - 3].IsAny("=", ":"))
            {
                yield return file.Remark("C09", file.Tokens[at], ("what", $"`TypeNameHandling.{file.Tokens[at].Text}`"));
            }
        }
    }

    private static bool Runs(CodeFile file, CodeCall call)
    {
        var path = call.Path;
        var isShell = (Shells.Contains(path) && !(path is "exec" or "execSync" && file.Language == CodeLanguage.JavaScript && !IsChildProcess(file)))
            || (call.Target == "subprocess" && call.Named("shell") is { } shell && file.Tokens[shell.Start].Is("True"))
            || (path == "exec.Command" && call.Arguments is [var command, var option, ..] && file.Tokens[command.Start].Text is "sh" or "bash" or "/bin/sh" or "cmd" && file.Tokens[option.Start].Text is "-c" or "/c" or "/C")
            || (call.Name == "exec" && call.Target.EndsWith("getRuntime()", StringComparison.Ordinal));
        // Beside a fixed command an argument is only an argument; a shell reads it all.
        return isShell && call.Arguments.Take(path == "exec.Command" ? 3 : 1).Any(argument => file.Requests.Flow(argument.Start, argument.End)) && !file.HasWord(call.First, call.End, Quoting.Contains);
    }

    private static bool IsChildProcess(CodeFile file) => file.Mentions("child_process");

    private static string? Builds(CodeFile file, CodeCall call)
    {
        if (call is { Name: "BinaryFormatter" or "SoapFormatter" or "NetDataContractSerializer" or "LosFormatter", IsNew: true })
        {
            return $"`{call.Name}`";
        }

        if (file.Language == CodeLanguage.Python && call.Path is "yaml.load" or "yaml.load_all" or "yaml.unsafe_load" && !IsOtherYaml(file))
        {
            var loader = call.Named("Loader") is { } named ? file.Source(named.Start, named.End).ToString() : call.Arguments.Count > 1 ? file.Source(call.Arguments[1].Start, call.Arguments[1].End).ToString() : "";
            return (loader.Length == 0 && call.Arguments.Count == 1) || loader is "yaml.Loader" or "yaml.UnsafeLoader" or "Loader" or "UnsafeLoader" ? $"`{call.Path}`" : null;
        }

        return Readers.Contains(call.Path) && call.Arguments.Any(argument => file.Requests.Flow(argument.Start, argument.End)) ? $"`{call.Path}`" : null;
    }

    /// <summary>Whether <c>yaml</c> is imported from some package of that name: only the one called so is meant.</summary>
    private static bool IsOtherYaml(CodeFile file) => Enumerable.Range(1, Math.Min(file.Tokens.Count, 1000)).Any(at => file.Tokens[at].Is("yaml") && (file.Tokens[at - 1].Is("as") || (file.Tokens[at - 1].Is("import") && !file.Tokens[at - 1].IsFirst)));

    private static bool Fetches(CodeFile file, CodeCall call)
    {
        if (file.Language is CodeLanguage.Java or CodeLanguage.Kotlin && call.Name is "openStream" or "openConnection")
        {
            return file.Requests.Flow(call.First, call.At) && !(file.FunctionAt(call.At) is { } around && file.HasWord(around.Start, call.First, word => word is not ("URL" or "Uri" or "URI") && IsGuard(word)));
        }

        if (!RemoteCalls.IsHttp(file, call) || call.Arguments.Count == 0 || call.Name is "Do" or "send" or "SendAsync" or "exchange")
        {
            return false;
        }

        var url = call.Target is "requests" or "httpx" && call.Name == "request" && call.Arguments.Count > 1 ? call.Arguments[1] : call.Named("url") ?? call.Arguments[0];
        var first = file.Tokens[url.Start];

        // Behind a host that is written down only the path is the caller's.
        var isWhole = first.IsText ? first.Holes.Count > 0 && first.Parts[0].Length == 0 : first.IsWord;
        return isWhole && file.Requests.Flow(url.Start, url.End) && !(file.FunctionAt(call.At) is { } function && file.HasWord(function.Start, call.First, word => !(word == "URL" && file.Language == CodeLanguage.Go) && IsGuard(word)));
    }

    private static bool IsGuard(string word) => word is "URL" or "Uri" or "urlparse" or "urlsplit" or "parse_url" or "ParseRequestURI" || Names.Words(word).Any(part => part is "allow" or "allowed" or "allowlist" or "whitelist" or "valid" or "validate" or "validated" or "check" or "safe" or "ssrf" or "startswith" or "trusted" or "sanitize" or "starts" or "verify" or "is");
}
