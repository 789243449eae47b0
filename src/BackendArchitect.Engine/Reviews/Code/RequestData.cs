using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code;

/// <summary>Follows what a caller sends through the local names of a function: certain sources only, and only straight assignments.</summary>
internal sealed class RequestData(CodeFile file)
{
    private static readonly FrozenSet<string> Sources = FrozenSet.ToFrozenSet(
    [
        "req.body", "req.query", "req.params", "req.headers", "req.cookies", "request.body", "request.query", "request.params", "ctx.query", "ctx.params", "event.queryStringParameters", "event.pathParameters", "searchParams.get",
        "request.args", "request.form", "request.json", "request.data", "request.values", "request.GET", "request.POST", "request.query_params", "request.get_json", "request.path_params", "request.getParameter", "request.getHeader",
        "request.getInputStream", "request.getReader", "request.getQueryString", "req.getParameter", "Request.Query", "Request.Form", "Request.Headers", "Request.Body", "Request.Cookies", "Request.RouteValues", "Request.QueryString",
        "r.URL", "r.FormValue", "r.PostFormValue", "r.Body", "r.Form", "c.Param", "c.Query", "c.PostForm", "c.FormValue", "c.QueryParam", "c.DefaultQuery", "chi.URLParam", "mux.Vars", "$request.input", "$request.query", "$request.get", "$request.post",
    ]);

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(["$_GET", "$_POST", "$_REQUEST", "$_COOKIE"]);
    private static readonly FrozenSet<string> Marks = FrozenSet.ToFrozenSet(["FromQuery", "FromBody", "FromRoute", "FromForm", "FromHeader", "RequestParam", "PathVariable", "RequestBody", "RequestHeader", "Body", "Query", "Param", "QueryParam", "PathParam"]);
    private static readonly FrozenSet<string> Routes = FrozenSet.ToFrozenSet(["HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "route", "get", "post", "put", "delete", "patch", "api_route", "GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping", "RequestMapping", "Get", "Post", "Put", "Delete", "Patch"]);
    private static readonly FrozenSet<string> Numbers = FrozenSet.ToFrozenSet(["parseInt", "parseFloat", "Number", "int", "float", "intval", "floatval", "Atoi", "ParseInt", "to_i", "to_f", "Parse", "TryParse", "valueOf", "BigInt", "UUID", "Guid", "bool", "len", "toLong", "toInt"]);

    private readonly Dictionary<CodeBlock, HashSet<string>> _names = [];

    /// <summary>Whether a range of tokens of a function holds something a caller sent, not turned into a number on the way.</summary>
    public bool Flow(int start, int end) => Flow(file.Tokens.Range(start, end), NamesOf(file.FunctionAt(start)));

    /// <summary>The same for the code in the hole of a text.</summary>
    public bool Flow(IReadOnlyList<CodeToken> hole, int text) => Flow(hole.ToArray(), NamesOf(file.FunctionAt(text)));

    /// <summary>Whether a function answers requests: it is routed, or takes a request.</summary>
    public bool Handles(CodeBlock? function) => function is not null && (IsRouted(function) || CodeParameter.Of(file, function).Any(parameter =>
        parameter.Name is "req" or "request" or "res" or "ctx" && file.Language is CodeLanguage.JavaScript or CodeLanguage.Python
        || parameter.Type.Contains("http.Request", StringComparison.Ordinal) || parameter.Type.Contains("gin.Context", StringComparison.Ordinal) || parameter.Type.Contains("echo.Context", StringComparison.Ordinal)
        || parameter.Type.Contains("HttpServletRequest", StringComparison.Ordinal) || parameter.Type.Contains("HttpContext", StringComparison.Ordinal)));

    /// <summary>Whether a function stands under a route attribute or decorator.</summary>
    public bool IsRouted(CodeBlock function)
    {
        var first = function.Parameters.Start > 0 && file.Language is CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.JavaScript ? Math.Min(function.Head, function.Parameters.Start) : function.Head;
        for (var (at, steps) = (first - 1, 0); at >= 0 && steps < 60 && !file.Tokens[at].IsAny(";", "}", "{", "=>"); at--, steps++)
        {
            if (file.Tokens[at].IsWord && Routes.Contains(file.Tokens[at].Text) && (file.Tokens[at - 1].IsAny("[", "@", ",") || (file.Tokens[at - 1].Is(".") && file.Tokens[at - 3].Is("@"))))
            {
                return true;
            }

            // A line of Python that is no decorator is other code.
            if (file.Language == CodeLanguage.Python && file.Tokens[at].IsFirst && !file.Tokens[at].Is("@"))
            {
                return false;
            }

            at = file.Tokens[at].IsAny(")", "]") && file.Language != CodeLanguage.CSharp && file.Tokens.Match(at) is >= 0 and var open ? open : at;
        }

        return false;
    }

    private HashSet<string> NamesOf(CodeBlock? function)
    {
        if (function is null)
        {
            return [];
        }

        if (_names.TryGetValue(function, out var known))
        {
            return known;
        }

        var names = new HashSet<string>(function.Parent is null ? [] : NamesOf(function.Parent.Up().FirstOrDefault(block => block.IsFunction)), StringComparer.Ordinal);
        _names[function] = names;
        var routed = IsRouted(function);
        foreach (var parameter in CodeParameter.Of(file, function))
        {
            var words = parameter.Type.Split([' ', '(', ')', '[', ']', '@', ',', '.', '\n', '"', '\'', ':', '?'], StringSplitOptions.RemoveEmptyEntries);
            var isText = words.Length == 0 || words.Any(word => word is "string" or "String" or "str");
            if (words.Any(Marks.Contains) || (routed && isText && file.Language is CodeLanguage.CSharp or CodeLanguage.Python && parameter.Name is not ("self" or "cls" or "request")))
            {
                names.Add(parameter.Name);
            }
        }

        Assign(function, names);
        return names;
    }

    private void Assign(CodeBlock function, HashSet<string> names)
    {
        var tokens = file.Tokens;
        for (var at = function.Start; at < function.End; at++)
        {
            if (!tokens[at].IsAny("=", ":="))
            {
                continue;
            }

            var end = at + 1;
            while (end < function.End && end < at + 60 && !tokens[end].Is(";") && !(tokens[end].IsFirst && end > at + 1 && !tokens[end].IsAny(".", "?.", "->")))
            {
                end = Math.Max(end, tokens.Match(end)) + 1;
            }

            if (!Flow(tokens.Range(at + 1, end), names))
            {
                continue;
            }

            if (tokens[at - 1].IsWord && !tokens[at - 2].IsAny(".", "->"))
            {
                names.Add(tokens[at - 1].Text);
            }
            else if (tokens[at - 1].Is("}") && tokens.Match(at - 1) is >= 0 and var open)
            {
                foreach (var token in tokens.Range(open, at - 1))
                {
                    names.UnionWith(token.IsWord ? [token.Text] : []);
                }
            }
        }
    }

    private static bool Flow(ReadOnlySpan<CodeToken> tokens, HashSet<string> names)
    {
        var found = false;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            if (token.IsText && token.Holes.Any(hole => Flow(hole.ToArray(), names)))
            {
                return true;
            }

            if (!token.IsWord)
            {
                continue;
            }

            if (Numbers.Contains(token.Text) && at + 1 < tokens.Length && tokens[at + 1].Is("("))
            {
                return false;
            }

            var isMember = at > 0 && tokens[at - 1].IsAny(".", "?.", "->", "::");
            found |= !isMember && (names.Contains(token.Text) || Names.Contains(token.Text) || (token.Text == "params" && at + 1 < tokens.Length && tokens[at + 1].Is("[") && at + 2 < tokens.Length && tokens[at + 2].Is(":")));
            found |= at + 2 < tokens.Length && tokens[at + 1].IsAny(".", "?.", "->") && tokens[at + 2].IsWord && Sources.Contains($"{token.Text}.{tokens[at + 2].Text}");
        }

        return found;
    }
}
