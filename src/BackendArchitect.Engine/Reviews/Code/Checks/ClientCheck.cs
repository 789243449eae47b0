using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Clients and pools that should live as long as the process, made once a request; connections that an error leaves behind.</summary>
internal sealed class ClientCheck : CodeCheck
{
    private static readonly FrozenSet<string> Pools = FrozenSet.ToFrozenSet(["Pool", "PrismaClient", "MongoClient", "createPool", "create_engine", "create_async_engine", "ConnectionPool", "HikariDataSource", "Redis", "createClient", "Sequelize", "Kafka"]);
    private static readonly FrozenSet<string> Makers = FrozenSet.ToFrozenSet(["create", "build", "make", "configure", "get", "main", "init", "initialize", "setup", "factory", "new", "connect", "register", "add", "provide", "resolve", "load", "lifespan", "startup", "run", "seed"]);

    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. file.Calls.Where(call => IsMadeEachTime(file, call)).Select(call => file.Remark("C13", file.Tokens[call.At], ("client", $"`{call.Path}`"))),
        .. file.Calls.Select(call => Left(file, call)).OfType<Remark>(),
    ];

    private static bool IsMadeEachTime(CodeFile file, CodeCall call)
    {
        if (file.FunctionAt(call.At) is not { } function)
        {
            return false;
        }

        if (call is { Name: "HttpClient", IsNew: true } && file.Language == CodeLanguage.CSharp)
        {
            var method = function.Up().First(block => block.Parent is null || block.Kind == BlockKind.Function);
            var isField = file.Tokens[Statements.Start(file, call.At)].IsAny("private", "public", "internal", "static", "protected");
            var assigned = Statements.Assigns(file, call.At);
            var kept = assigned.StartsWith('_') || file.Tokens[call.First - 2].Is("??=") || (assigned.Length > 0 && char.IsUpper(assigned[0]));
            return method.Kind == BlockKind.Function && !isField && !kept && !IsMaker(method) && !IsConstructor(method) && !IsReturned(file, call) && !file.Tokens[method.Head - 1].Is("HttpClient") && file.Requests.Handles(method) | IsInstance(file, method)
                && !method.Up().Any(block => block.Name is "Program" or "Startup");
        }

        var isNew = call.IsNew || call.Name is "createPool" or "create_engine" or "create_async_engine" or "createClient" || (file.Language == CodeLanguage.Python && Pools.Contains(call.Name));
        var opens = (Pools.Contains(call.Name) && isNew && !(call.Name is "Pool" && file.Language == CodeLanguage.Python))
            || (file.Language == CodeLanguage.Go && call is { Name: "Open", Target: "sql" or "gorm" or "sqlx" });
        return opens && (call.Name != "createClient" || call.Target is "redis" or "") && function.Up().Any(block => block.IsFunction && file.Requests.Handles(block) && !IsMaker(block)) && !IsReturned(file, call) && !file.Tokens[call.First - 2].IsAny("??=", "||");
    }

    private static bool IsMaker(CodeBlock function) => Names.Words(function.Name) is [var first, ..] && Makers.Contains(first) && first is not ("get" or "create") || function.Name is "Main" || Names.EndsIn(function.Name, "client", "pool", "factory", "connection");

    private static bool IsConstructor(CodeBlock function) => function.Up().Any(block => block.Kind == BlockKind.Class && block.Name == function.Name);

    private static bool IsInstance(CodeFile file, CodeBlock method)
    {
        for (var at = method.Head - 1; at > method.Head - 20 && at >= 0 && !file.Tokens[at].IsAny(";", "}", "{"); at--)
        {
            if (file.Tokens[at].Is("static"))
            {
                return false;
            }
        }

        return method.Up().Any(block => block.Kind == BlockKind.Class);
    }

    private static bool IsReturned(CodeFile file, CodeCall call) => file.Tokens[Statements.Start(file, call.At)].IsAny("return", "yield", "=>") || file.Tokens[call.First - 1].Is("=>") || file.Tokens[call.First - 2].Is("=>")
        || (Statements.Assigns(file, call.At) is { Length: > 0 } name && file.FunctionAt(call.At) is { } function && Hands(file, call.End, CodeFile.Around(function, call.End).End, name));

    /// <summary>Whether a name is returned, kept, or handed to somebody else.</summary>
    private static bool Hands(CodeFile file, int start, int end, string name)
    {
        for (var at = start; at < end; at++)
        {
            if (file.Tokens[at].Is(name) && ((file.Tokens[at - 1].IsAny("return", "yield", "=", ":", "&") && !file.Tokens[at + 1].IsAny(".", "?.", "->", "[")) || (file.Tokens[at - 1].IsAny("(", ",", "{", "[") && file.Tokens[at + 1].IsAny(")", ",", "}", "]"))))
            {
                return true;
            }
        }

        return false;
    }

    private static Remark? Left(CodeFile file, CodeCall call)
    {
        var (what, release) = file.Language switch
        {
            CodeLanguage.JavaScript when call is { Name: "connect" or "getConnection" } && Names.EndsIn(call.Owner, "pool") && file.Tokens[call.First - 1].Is("await") => ("connection", "release"),
            CodeLanguage.Python when call is { Name: "getconn" } => ("connection", "putconn"),
            CodeLanguage.Go when call is { Name: "Query" or "QueryContext" or "Queryx" } && Names.EndsIn(call.Owner, "db", "tx", "conn", "pool") => ("rows", "Close"),
            CodeLanguage.Go when RemoteCalls.IsHttp(file, call) => ("response", "Body"),
            _ => ("", ""),
        };
        if (release.Length == 0 || file.FunctionAt(call.At) is not { } function)
        {
            return null;
        }

        var name = file.Language == CodeLanguage.Go ? GoName(file, call) : Statements.Assigns(file, call.At);
        var released = Enumerable.Range(call.End, Math.Max(0, CodeFile.Around(function, call.End).End - call.End)).Where(at => file.Tokens[at].Is(release) && file.Tokens[at - 1].Is(".")).ToArray();
        if (name.Length == 0 || name == "_" || (released.Length == 0 && Hands(file, call.End, CodeFile.Around(function, call.End).End, name)))
        {
            return null;
        }

        var safe = file.Language == CodeLanguage.Go ? released.Length > 0
            : released.Any(at => file.BlockAt(at)!.Up().Any(block => block.Kind == BlockKind.Finally)) || released.Any(at => file.BlockAt(at)!.Up().Any(block => block.Kind == BlockKind.Catch))
                || (released.Length > 0 && !file.Tokens.Range(call.End, released[0]).ToArray().Any(token => token.IsAny("await", "execute", "return")));
        return safe ? null : file.Remark("C22", file.Tokens[call.At], ("what", what));
    }

    private static string GoName(CodeFile file, CodeCall call)
    {
        for (var at = call.First - 1; at > call.First - 6; at--)
        {
            if (file.Tokens[at].IsAny(":=", "="))
            {
                return file.Tokens[at - 2].Is(",") ? file.Tokens[at - 3].Text : file.Tokens[at - 1].Text;
            }
        }

        return "";
    }
}
