namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>HTTP calls that wait for ever: only clients whose own default is to do so, and only where no limit can have been set elsewhere.</summary>
internal sealed class TimeoutCheck : CodeCheck
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete", "head", "request", "options"];

    public override IEnumerable<Remark> Check(CodeFile file) => file.Calls.Where(call => WaitsForEver(file, call)).Select(call => file.Remark("C10", file.Tokens[call.At], ("call", $"`{call.Path}`")));

    public override IEnumerable<OpenPoint> Ask(CodeFile file)
    {
        var open = file.Calls.FirstOrDefault(call => IsSetElsewhere(file, call));
        return open is null ? [] : [new OpenPoint("code-http-timeout", $"Whether `{open.Path}` in {file.File.Path}:{file.Tokens[open.At].Line} gives up on a service that does not answer cannot be determined.", "Show where the client is set up, with its timeout.")];
    }

    private static bool WaitsForEver(CodeFile file, CodeCall call) => file.Language switch
    {
        CodeLanguage.Python => (call.Target == "requests" && Verbs.Contains(call.Name) && call.Named("timeout") is null && !PassesMore(file, call))
            || (call.Name == "urlopen" && call.Target is "urllib.request" or "request" or "" && call.Named("timeout") is null && call.Arguments.Count < 3 && call.Arguments.Count > 0 && !Mentions(file, "setdefaulttimeout") && !PassesMore(file, call))
            || (call.Target == "httpx" && Verbs.Contains(call.Name) && call.Named("timeout") is { } none && file.Tokens[none.Start].Is("None")),
        CodeLanguage.Go => call.Target == "http" && call.Name is "Get" or "Post" or "PostForm" or "Head" && !Mentions(file, "DefaultClient"),
        CodeLanguage.Rust => call.Path is "reqwest.get" && !Mentions(file, "timeout"),
        CodeLanguage.Java => call is { Name: "RestTemplate", IsNew: true, Arguments.Count: 0 } && !Mentions(file, "setRequestFactory") && !Mentions(file, "setReadTimeout"),
        CodeLanguage.Php => call.Path == "curl_exec" && !Mentions(file, "CURLOPT_TIMEOUT") && !Mentions(file, "CURLOPT_TIMEOUT_MS") && Mentions(file, "curl_init"),
        _ => false,
    };

    private static bool IsSetElsewhere(CodeFile file, CodeCall call) => file.Language == CodeLanguage.JavaScript
        && call.Target == "axios" && Verbs.Contains(call.Name) && !Mentions(file, "timeout") && !Mentions(file, "signal");

    private static bool PassesMore(CodeFile file, CodeCall call) => call.Arguments.Any(argument => file.Tokens[argument.Start].Is("**"));

    private static bool Mentions(CodeFile file, string word) => file.Words.Contains(word);
}
