using System.Text.RegularExpressions;
using BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

namespace BackendArchitect.Engine.Reviews.Diagrams;

/// <summary>A diagram's text inside a file: the file itself, or a fence of a Markdown file.</summary>
/// <param name="Language">mermaid or structurizr.</param>
/// <param name="Start">Offset of its first character.</param>
internal sealed partial record DiagramBlock(string Language, int Start, int End)
{
    public static IReadOnlyList<DiagramBlock> In(ReviewFile file) => file.Extension switch
    {
        ".mmd" or ".mermaid" => MermaidParser.Begins(file.Text) ? [new DiagramBlock("mermaid", 0, file.Text.Length)] : [],
        ".dsl" or ".structurizr" => IsWorkspace(file.Text) ? [new DiagramBlock("structurizr", 0, file.Text.Length)] : [],
        ".md" or ".markdown" or ".mdx" or ".txt" or "" => Fences(file.Text),
        _ => [],
    };

    private static List<DiagramBlock> Fences(string text)
    {
        var blocks = new List<DiagramBlock>();
        if (!text.Contains("mermaid", StringComparison.OrdinalIgnoreCase) && !text.Contains("workspace", StringComparison.OrdinalIgnoreCase))
        {
            return Begins(text) ? [new DiagramBlock("mermaid", 0, text.Length)] : blocks;
        }

        (string Mark, string Language, int Start)? open = null;
        for (var at = 0; at < text.Length;)
        {
            var stop = text.IndexOf('\n', at);
            stop = stop < 0 ? text.Length : stop;
            var line = text.AsSpan(at, stop - at).Trim();
            if (open is { } fence && line.StartsWith(fence.Mark) && line.TrimStart(fence.Mark[0]).Trim().IsEmpty)
            {
                Close(blocks, text, fence.Language, fence.Start, at);
                open = null;
            }
            else if (open is null && Fence().Match(line.Length > 80 ? line[..80].ToString() : line.ToString()) is { Success: true } match)
            {
                open = (match.Groups["mark"].Value, match.Groups["language"].Value.ToLowerInvariant(), Math.Min(stop + 1, text.Length));
            }

            at = stop + 1;
        }

        if (open is { } last)
        {
            Close(blocks, text, last.Language, last.Start, text.Length);
        }

        return blocks.Count == 0 && Begins(text) ? [new DiagramBlock("mermaid", 0, text.Length)] : blocks;
    }

    private static void Close(List<DiagramBlock> blocks, string text, string language, int start, int end)
    {
        if (language == "mermaid" && end > start)
        {
            blocks.Add(new DiagramBlock(language, start, end));
        }
        else if (language is "structurizr" or "dsl" or "c4" && IsWorkspace(text[start..end]))
        {
            blocks.Add(new DiagramBlock("structurizr", start, end));
        }
    }

    /// <summary>Other languages have files of that ending too; this one has words of its own. A part that is included has no workspace around it.</summary>
    private static bool IsWorkspace(string text) => Workspace().IsMatch(text);

    /// <summary>Text pasted without a fence whose first word names a kind of diagram.</summary>
    private static bool Begins(string text) => Header().IsMatch(text.Length > 4000 ? text[..4000] : text);

    [GeneratedRegex(@"^\s*(?:workspace\b|model\s*\{|(?:\w+\s*=\s*)?(?:softwareSystem|container|component|person|deploymentEnvironment)\s+"")", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Workspace();

    [GeneratedRegex(@"^(?<mark>`{3,}|~{3,}|:{3,})\s*\{?\s*(?<language>[A-Za-z]*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:(?:flowchart|graph)[ \t]+(?:TB|TD|BT|RL|LR)\b|sequenceDiagram\s|erDiagram\s|stateDiagram(?:-v2)?\s|C4(?:Context|Container|Component|Deployment|Dynamic)\s|architecture-beta\s)")]
    private static partial Regex Header();
}
