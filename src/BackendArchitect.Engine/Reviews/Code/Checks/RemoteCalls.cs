using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Tells which calls leave the process: to another service over HTTP, to a database.</summary>
internal static class RemoteCalls
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(["get", "post", "put", "patch", "delete", "head", "request", "Get", "Post", "PostForm", "Head", "Do"]);
    private static readonly FrozenSet<string> NetVerbs = FrozenSet.ToFrozenSet(["GetAsync", "PostAsync", "PutAsync", "DeleteAsync", "PatchAsync", "SendAsync", "GetStringAsync", "GetByteArrayAsync", "GetStreamAsync", "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync"]);
    private static readonly FrozenSet<string> TemplateVerbs = FrozenSet.ToFrozenSet(["getForObject", "getForEntity", "postForObject", "postForEntity", "exchange", "put", "delete"]);

    private static readonly FrozenSet<string> JavaScriptReads = FrozenSet.ToFrozenSet(["findOne", "findById", "findByPk", "findUnique", "findFirst", "findUniqueOrThrow", "findFirstOrThrow", "findOneBy", "findOneByOrFail", "findOneOrFail", "findMany", "countDocuments"]);
    private static readonly FrozenSet<string> NetReads = FrozenSet.ToFrozenSet(["FirstOrDefaultAsync", "SingleOrDefaultAsync", "FirstAsync", "SingleAsync", "ToListAsync", "ToArrayAsync", "ToDictionaryAsync", "AnyAsync", "CountAsync", "SumAsync", "SaveChangesAsync", "SaveChanges", "QueryAsync", "QueryFirstOrDefaultAsync", "QuerySingleAsync", "QuerySingleOrDefaultAsync", "QueryFirstAsync", "ExecuteScalarAsync", "ExecuteReaderAsync"]);
    private static readonly FrozenSet<string> InContext = FrozenSet.ToFrozenSet(["First", "FirstOrDefault", "Single", "SingleOrDefault", "Find", "Any", "Count"]);
    private static readonly FrozenSet<string> ContextRoot = FrozenSet.ToFrozenSet(["_db", "_context", "db", "context", "_dbContext", "dbContext"]);
    private static readonly FrozenSet<string> DjangoReads = FrozenSet.ToFrozenSet(["get", "filter", "count", "exists", "first", "last", "get_or_none"]);
    private static readonly FrozenSet<string> RubyReads = FrozenSet.ToFrozenSet(["find", "find_by", "find_by!", "where", "exists?"]);
    private static readonly FrozenSet<string> RunsSql = FrozenSet.ToFrozenSet(["query", "execute", "exec", "fetch", "fetchrow", "fetchval", "fetch_one", "fetch_all", "Query", "QueryRow", "QueryContext", "QueryRowContext", "QueryRowx", "Queryx", "Get", "Select", "GetContext", "SelectContext", "queryForObject", "queryForList", "executeQuery", "one", "oneOrNone", "many", "any", "prepare", "Execute", "select", "get_var", "get_row", "get_results"]);

    /// <summary>Whether a call asks another service over HTTP.</summary>
    public static bool IsHttp(CodeFile file, CodeCall call) => file.Language switch
    {
        CodeLanguage.JavaScript => (call.Path is "fetch" or "axios" or "got" or "ky") || (call.Target is "axios" or "got" or "ky" or "superagent" && Verbs.Contains(call.Name)),
        CodeLanguage.Python => (call.Target is "requests" or "httpx" && Verbs.Contains(call.Name)) || call.Name == "urlopen",
        CodeLanguage.CSharp => NetVerbs.Contains(call.Name) && (call.Owner.Contains("client", StringComparison.OrdinalIgnoreCase) || call.Owner.Contains("http", StringComparison.OrdinalIgnoreCase)) && !call.Owner.Contains("bus", StringComparison.OrdinalIgnoreCase),
        CodeLanguage.Java or CodeLanguage.Kotlin => (call.Owner.EndsWith("estTemplate", StringComparison.Ordinal) && TemplateVerbs.Contains(call.Name)) || (call.Name == "send" && call.Owner.EndsWith("ttpClient", StringComparison.Ordinal)),
        CodeLanguage.Go => (call.Target is "http" && call.Name is "Get" or "Post" or "PostForm" or "Head") || (call.Name == "Do" && call.Owner.Contains("client", StringComparison.OrdinalIgnoreCase)),
        CodeLanguage.Php => call.Path is "curl_exec" || (call.Target == "Http" && Verbs.Contains(call.Name)) || (call.Owner is "$client" or "$httpClient" or "client" or "httpClient" && call.Name == "request"),
        CodeLanguage.Ruby => call.Target is "Net.HTTP" or "HTTParty" or "Faraday" or "RestClient" or "Net::HTTP" && Verbs.Contains(call.Name),
        _ => call.Path is "reqwest.get" || (call.Name == "send" && call.Target.Contains("client", StringComparison.Ordinal)),
    };

    /// <summary>Whether a call certainly asks the database, or saves everything to it.</summary>
    public static bool IsDatabaseRead(CodeFile file, CodeCall call) => file.Language switch
    {
        CodeLanguage.JavaScript => JavaScriptReads.Contains(call.Name) && call.Target.Length > 0,
        CodeLanguage.CSharp => NetReads.Contains(call.Name) || (InContext.Contains(call.Name) && ContextRoot.Contains(call.Target.Split('.')[0]) && call.Target.Contains('.', StringComparison.Ordinal)) || (call.Name == "FindAsync" && call.Target.Contains('.', StringComparison.Ordinal) && char.IsUpper(call.Owner[0])),
        CodeLanguage.Java or CodeLanguage.Kotlin => (EndsIn(call.Owner, "repository", "repo", "dao") && IsFinder(call.Name)) || (call.Owner is "entityManager" or "em" && call.Name == "find"),
        CodeLanguage.Python => (call.Target.EndsWith(".objects", StringComparison.Ordinal) && DjangoReads.Contains(call.Name)) || (call.Owner is "session" or "db_session" && call.Name is "query" or "scalars" or "scalar") || call.Name == "find_one" || call.Path is "db.session.query" or "db.session.get" or "db.query",
        CodeLanguage.Php => (call.Name is "find" or "findOrFail" or "firstWhere" && char.IsUpper(call.Target is [var first, ..] ? first : 'x')) || (call.Name is "find" or "findOneBy" or "findBy" && call.Owner.EndsWith("epository", StringComparison.Ordinal)),
        CodeLanguage.Go => call.Name is "First" or "Take" or "Last" or "Find" && call.Owner is "db" or "DB" or "tx" && call.Arguments is [var record, ..] && file.Tokens[record.Start].Is("&"),
        CodeLanguage.Ruby => (call.Name is "find_by" or "find_by!" && call.Target.Length > 0) || RubyReads.Contains(call.Name) && call.Target is [var first, ..] && char.IsUpper(first) && !call.Target.Contains("::", StringComparison.Ordinal) && call.Target is not ("File" or "Dir" or "Find" or "ENV" or "Set"),
        CodeLanguage.Rust => call.Name is "fetch_one" or "fetch_all" or "fetch_optional",
        _ => false,
    } || RunsSelect(file, call);

    private static bool RunsSelect(CodeFile file, CodeCall call) => RunsSql.Contains(call.Name) && call.Target.Length > 0
        && call.Arguments.Take(3).Any(argument => file.Tokens[argument.Start] is { Kind: CodeTokenKind.Text } text && text.Parts is [var first, ..] && first.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && Literals.IsSql(string.Join("x", text.Parts)));

    private static bool IsFinder(string name) => name is "findById" or "existsById" or "findOne" or "getOne" or "getById" or "getReferenceById" or "count" || (name.StartsWith("findBy", StringComparison.Ordinal) && name.Length > 6);

    private static bool EndsIn(string owner, params ReadOnlySpan<string> words) => Names.EndsIn(owner, words);
}
