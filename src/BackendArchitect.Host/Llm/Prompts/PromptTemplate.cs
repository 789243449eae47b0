using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace BackendArchitect.Host.Llm.Prompts;

/// <summary>
/// The two messages of a prompt, in the part of Handlebars prompts may use: <c>{{name}}</c>, <c>{{#if name}}</c>, <c>{{#unless name}}</c>, <c>{{else}}</c>.
/// They are told apart before anything is filled in, so that no value can end a message or begin one.
/// </summary>
internal sealed partial class PromptTemplate(string system, string user)
{
    // Compiling costs more than all the rest of a start; a bot without a model never pays it.
    private readonly Lazy<HandlebarsTemplate<object, object>> _system = new(() => Compile(system));
    private readonly Lazy<HandlebarsTemplate<object, object>> _user = new(() => Compile(user));

    public IReadOnlyList<string> Used { get; } = [.. Names(system).Concat(Names(user)).Distinct(StringComparer.Ordinal)];

    public string System(IReadOnlyDictionary<string, object> values) => _system.Value(values).Trim();

    public string User(IReadOnlyDictionary<string, object> values) => _user.Value(values).Trim();

    /// <returns>The template, or what is wrong with it and in which of its lines, 0 for the first.</returns>
    public static (PromptTemplate? Template, int Line, string? Problem) Parse(string text)
    {
        var messages = Messages().Matches(text);
        if (messages is not [{ Groups: [_, { Value: "system" }, ..] } system, { Groups: [_, { Value: "user" }, ..] } user] || Messages().Replace(text, "").Trim().Length > 0)
        {
            return (null, 0, "The template is no pair of messages. Write one <message role=\"system\"> and after it one <message role=\"user\">, nothing outside of them.");
        }

        foreach (var body in new[] { system.Groups["body"], user.Groups["body"] })
        {
            if (Problem(body.Value) is var (at, problem))
            {
                return (null, text.AsSpan(0, body.Index + at).Count('\n'), problem);
            }
        }

        return (new PromptTemplate(system.Groups["body"].Value, user.Groups["body"].Value), 0, null);
    }

    private static (int At, string Problem)? Problem(string body)
    {
        // Semantic Kernel reads the filled template as XML.
        if (body.AsSpan().IndexOfAny('<', '&') is >= 0 and var mark)
        {
            return (mark, $"A '{body[mark]}' stands in a message, which Semantic Kernel would take for markup. Say it in words.");
        }

        var open = new Stack<string>();
        foreach (Match brace in Braces().Matches(body))
        {
            var tag = Tag().Match(brace.Value);
            if (!tag.Success)
            {
                return (brace.Index, $"'{brace.Value}' is more than prompts may use. There is {{{{name}}}}, {{{{#if name}}}}, {{{{#unless name}}}}, {{{{else}}}} and {{{{/if}}}}.");
            }

            if (tag.Groups["open"].Success)
            {
                open.Push(tag.Groups["open"].Value);
            }
            else if (tag.Groups["else"].Success ? open.Count == 0 : tag.Groups["close"].Success && (!open.TryPop(out var last) || last != tag.Groups["close"].Value))
            {
                return (brace.Index, $"'{brace.Value}' closes nothing that is open. Remove it, or open the block.");
            }
        }

        return open.Count == 0 ? null : (body.Length, $"{{{{#{open.Peek()}}}}} is never closed in its message. Write {{{{/{open.Peek()}}}}}.");
    }

    private static IEnumerable<string> Names(string body) => Tag().Matches(body).Select(match => match.Groups["name"]).Where(name => name.Success).Select(name => name.Value);

    private static HandlebarsTemplate<object, object> Compile(string text) =>
        Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true }).Compile(text);

    [GeneratedRegex("""<message role="(?<role>\w+)">(?<body>.*?)</message>""", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\{\{.*?\}\}+|\{\{", RegexOptions.Singleline)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{\{(?:#(?<open>if|unless) (?<name>[a-z][a-z_]*)|/(?<close>if|unless)|(?<else>else)|(?<name>(?!else\b)[a-z][a-z_]*))\}\}(?!\})")]
    private static partial Regex Tag();
}
