using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Files that were pasted into a message instead of attached: what stands between fences, or begins like a file on a line of its own.</summary>
public static partial class Snippets
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yaml"] = ".yaml", ["yml"] = ".yaml", ["json"] = ".json", ["sql"] = ".sql", ["postgres"] = ".sql", ["mysql"] = ".sql", ["tsql"] = ".sql", ["proto"] = ".proto", ["protobuf"] = ".proto",
        ["graphql"] = ".graphql", ["gql"] = ".graphql", ["hcl"] = ".tf", ["terraform"] = ".tf", ["tf"] = ".tf", ["mermaid"] = ".mmd", ["csharp"] = ".cs", ["cs"] = ".cs", ["c#"] = ".cs", ["java"] = ".java",
        ["kotlin"] = ".kt", ["python"] = ".py", ["py"] = ".py", ["javascript"] = ".js", ["js"] = ".js", ["typescript"] = ".ts", ["ts"] = ".ts", ["go"] = ".go", ["golang"] = ".go", ["rust"] = ".rs",
        ["rs"] = ".rs", ["php"] = ".php", ["ruby"] = ".rb", ["rb"] = ".rb", ["structurizr"] = ".dsl", ["dsl"] = ".dsl",
    };

    /// <summary>Endings tried in turn for what does not say what it is. The empty one lets a reviewer judge by the content alone.</summary>
    private static readonly string[] Guesses = ["", ".yaml", ".json", ".mmd", ".graphql", ".proto", ".tf"];

    /// <returns>The words without what was pasted, and the pasted as files; the message itself when nothing in it is a file that can be reviewed.</returns>
    public static InboundMessage Unpacked(InboundMessage message)
    {
        var files = ImmutableList.CreateBuilder<SharedFile>();
        var words = Fence().Replace(message.Text, match => Kept(files, match.Groups["kind"].Value, match.Groups["text"].Value) ? "" : match.Value);
        if (files.Count == 0 && Opening().Match(words) is { Success: true } opening && Kept(files, "", words[opening.Index..]))
        {
            words = words[..opening.Index];
        }

        return files.Count == 0 ? message : message with { Text = words.Trim(), Files = (message.Files ?? []).AddRange(files) };
    }

    /// <summary>A piece of a file by itself; null when no reviewer can tell what it is.</summary>
    public static SharedFile? Of(string text)
    {
        var files = ImmutableList.CreateBuilder<SharedFile>();
        return Kept(files, "", text) ? files[0] : null;
    }

    private static bool Kept(ImmutableList<SharedFile>.Builder files, string kind, string text)
    {
        var name = kind.Equals("dockerfile", StringComparison.OrdinalIgnoreCase) ? "Dockerfile" : $"pasted{(files.Count == 0 ? "" : $"-{files.Count + 1}")}";
        string[] endings = name == "Dockerfile" ? [""] : Endings.TryGetValue(kind, out var known) ? [known] : Guesses;
        var ending = endings.FirstOrDefault(ending => Reviewable.IsStructured(new ReviewFile(name + ending, SecretMask.WithStandIns(text))));
        if (ending is null)
        {
            return false;
        }

        files.Add(new SharedFile(name + ending, "text/plain", text.Length, "") { Text = text });
        return true;
    }

    [GeneratedRegex(@"```(?<kind>[A-Za-z#]*)[ \t]*\n?(?<text>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    /// <summary>The first line of a file as people paste them below their question.</summary>
    [GeneratedRegex(@"^(openapi|swagger|asyncapi|apiVersion|services|version)[ ""']*:|^(CREATE|ALTER)\s+(TABLE|UNIQUE|INDEX|TYPE)\b|^FROM\s+\S+(:|@)\S+|^(flowchart|graph|sequenceDiagram|erDiagram)\b|^syntax\s*=\s*""proto|^(resource|terraform|provider|module)\s+[""{]", RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opening();
}
