using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Code.Checks;

/// <summary>Rows fetched and then thrown away, records handed out without asking whose they are, caches that only grow.</summary>
internal sealed partial class RowsCheck : CodeCheck
{
    private static readonly string[] Narrows = ["Where", "FirstOrDefault", "First", "SingleOrDefault", "Single", "Any", "Count", "filter", "find", "some", "where", "firstWhere", "Take", "Skip", "slice"];
    private static readonly string[] Lookups = ["findById", "findByPk", "findUnique", "findOne", "findFirst", "get", "get_object_or_404", "FindAsync", "FirstOrDefaultAsync", "SingleOrDefaultAsync", "find", "find_one"];

    public override IEnumerable<Remark> Check(CodeFile file) =>
    [
        .. file.Calls.Where(call => NarrowsInMemory(file, call)).Select(call => file.Remark("C12", file.Tokens[call.At], ("call", $"`{call.Name}`"))),
        .. Enumerable.Range(0, file.Tokens.Count).Where(at => NarrowsAll(file, at)).Select(at => file.Remark("C12", file.Tokens[at], ("call", $"`{file.Tokens[at].Text}`"))),
        .. Foreign(file).Where(lookup => IsOwnedElsewhere(file, lookup)).Select(call => file.Remark("C17", file.Tokens[call.At], ("call", $"`{call.Path}`"))),
        .. Enumerable.Range(0, file.Tokens.Count).Where(at => IsCache(file, at)).Take(20).Where(at => GrowsForEver(file, at)).Select(at => file.Remark("C26", file.Tokens[at], ("cache", $"`{file.Tokens[at].Text}`"))),
    ];

    public override IEnumerable<OpenPoint> Ask(CodeFile file) =>
        Foreign(file).FirstOrDefault(lookup => !IsOwnedElsewhere(file, lookup)) is { } open
            ? [new OpenPoint("code-object-authorization", $"Whether the caller may see what `{open.Path}` finds in {file.File.Path}:{file.Tokens[open.At].Line} cannot be determined.", "Show the middleware or policy that checks the owner or tenant of an object, or check it in the query.")]
            : [];

    private static bool NarrowsInMemory(CodeFile file, CodeCall call)
    {
        if (!Narrows.Contains(call.Name))
        {
            return false;
        }

        // (await all()).filter(…): what stands in the parentheses is the source.
        var source = call.Target == "()" ? file.Source(call.First, file.Tokens.Match(call.First)).ToString() : call.Target;
        return file.Language switch
        {
            CodeLanguage.CSharp => (source.EndsWith(".ToList()", StringComparison.Ordinal) && DbContext().IsMatch(source) && call.Target != "()") || (call.Target == "()" && WholeSet().IsMatch(source)),
            CodeLanguage.JavaScript => call.Target == "()" && WholeCollection().IsMatch(source),
            CodeLanguage.Java or CodeLanguage.Kotlin => call.Name is "filter" && Repository().IsMatch(source),
            CodeLanguage.Php => char.IsUpper(source is [var first, ..] ? first : 'x') && source.EndsWith(".all()", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary><c>Order.all.select { … }</c>, <c>[o for o in Order.objects.all() if …]</c>.</summary>
    private static bool NarrowsAll(CodeFile file, int at) => file.Language switch
    {
        CodeLanguage.Ruby => file.Tokens[at].IsAny("select", "reject", "detect", "find_all", "sort_by", "max_by", "min_by") && file.Tokens[at - 1].Is(".") && file.Tokens[at - 2].Is("all") && file.Tokens[at - 3].Is(".") && file.Tokens[at - 4] is { IsWord: true, Text: [>= 'A' and <= 'Z', ..] } && file.Tokens[at + 1].IsAny("{", "do", "("),
        CodeLanguage.Python => file.Tokens[at].Is("if") && !file.Tokens[at].IsFirst && file.Tokens[at - 1].Is(")") && file.Tokens[at - 2].Is("(") && file.Tokens[at - 3].Is("all") && file.Tokens[at - 5].Is("objects") && file.BlockAt(at - 8) is { Kind: BlockKind.Loop },
        _ => false,
    };

    /// <summary>Lookups by an id of the caller in functions that say nothing of a user, owner or tenant.</summary>
    private static IEnumerable<CodeCall> Foreign(CodeFile file) => file.Calls.Where(call => Lookups.Contains(call.Name) && call.Target.Length > 0 && RemoteCalls.IsDatabaseRead(file, call)).Take(500).Where(call => file.FunctionAt(call.At) is { } function && call.Arguments.Any(argument => Id().IsMatch(file.Source(argument.Start, argument.End)) && file.Requests.Flow(argument.Start, argument.End))
        && !file.HasWord(Before(file, function), function.End, IsOwner) && !Admin().IsMatch(file.Source(Before(file, function), function.Start)) && !Open().IsMatch(call.Target));

    /// <summary>Where the route and the attributes of a function begin.</summary>
    private static int Before(CodeFile file, CodeBlock function)
    {
        var start = function.Head;
        while (start > 0 && start > function.Head - 30 && !file.Tokens[start - 1].IsAny(";", "}", "{") && !(file.Language == CodeLanguage.Python && file.BlockAt(start - 1) != function.Parent))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether the same records are asked for by their owner elsewhere in the file: then they belong to somebody.</summary>
    private static bool IsOwnedElsewhere(CodeFile file, CodeCall lookup) => file.Calls.Take(1000).Any(other => other != lookup && other.Target == lookup.Target && RemoteCalls.IsDatabaseRead(file, other)
        && file.HasWord(other.At, other.End, word => Names.Words(word) is ["user" or "owner" or "tenant" or "account" or "customer", "id"] or ["user" or "owner" or "tenant"]));

    private static bool IsOwner(string word) => Names.Words(word).Any(part => part is "user" or "owner" or "tenant" or "auth" or "role" or "roles" or "permission" or "permissions" or "policy" or "session" or "claims" or "can" or "ability" or "authorize" or "authorized" or "guard" or "admin" or "account" or "login");

    private static bool IsCache(CodeFile file, int at) => file.Tokens[at].IsWord && file.Tokens[at + 1].Is("=") && !file.Tokens[at - 1].Is(".") && Names.Words(file.Tokens[at].Text).Contains("cache") && file.FunctionAt(at) is null;

    private static bool GrowsForEver(CodeFile file, int at)
    {
        var name = file.Tokens[at].Text;
        var isPlain = file.Language switch
        {
            CodeLanguage.JavaScript => (file.Tokens[at + 2].Is("new") && file.Tokens[at + 3].Is("Map") && file.Tokens.Match(at + 4) == at + 5) || (file.Tokens[at + 2].Is("{") && file.Tokens[at + 3].Is("}")),
            CodeLanguage.Python => file.Tokens[at + 2].Is("{") && file.Tokens[at + 3].Is("}") && file.Tokens[at].Column == 1,
            _ => false,
        };
        return isPlain && IsFilled(file, name) && !Enumerable.Range(at + 1, file.Tokens.Count - at).Any(use => file.Tokens[use].Is(name) && (file.Tokens[use + 2].IsAny("delete", "clear", "size", "pop", "popitem") || file.Tokens[use - 1].IsAny("delete", "del", "=") || (file.Tokens[use - 1].IsAny("(", ",", "return") && !file.Tokens[use + 1].IsAny(".", "["))));
    }

    /// <summary>Whether a key that callers choose goes in.</summary>
    private static bool IsFilled(CodeFile file, string name)
    {
        for (var at = 0; at < file.Tokens.Count; at++)
        {
            if (file.Tokens[at].Is(name) && file.FunctionAt(at) is not null)
            {
                var (open, key) = file.Tokens[at + 1].Is("[") ? (at + 1, at + 2) : file.Tokens[at + 2].Is("set") ? (at + 3, at + 4) : (-1, -1);
                var close = file.Tokens.Match(open);
                var writes = open == at + 3 || (close > 0 && file.Tokens[close + 1].Is("="));
                if (close > 0 && writes && file.Requests.Flow(key, open == at + 3 ? Math.Min(close, file.Tokens.Split(key, close).FirstOrDefault((key, close)).Item2) : close))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:_?\w*[cC]ontext|_?db|_?unitOfWork)\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DbContext();

    [GeneratedRegex(@"await\s+(?:_?\w*[cC]ontext|_?db)\.\w+\.ToListAsync\(|await\s+_?\w*[rR]epo\w*\.GetAll(?:Async)?\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeSet();

    [GeneratedRegex(@"^\(\s*await\s+[\w.]*(?:\.findMany\(\s*\)|\.findAll\(\s*\)|[A-Z]\w*\.find\(\s*(?:\{\s*\})?\s*\)|[rR]epo\w*\.find\(\s*\))\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeCollection();

    [GeneratedRegex(@"(?:[rR]epository|[rR]epo|[dD]ao)\.findAll\(\)(?:\.stream\(\))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Repository();

    [GeneratedRegex(@"\bid\b|Id\b|_id\b|\bpk\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"admin|public|internal", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Admin();

    [GeneratedRegex(@"product|categor|article|post\b|page|countr|currenc|tag\b|book|movie|course", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Open();
}
