using System.Text.RegularExpressions;

namespace BackendArchitect.Deliverables.Tests.Diagrams;

/// <summary>Reads the part of the Structurizr DSL our workspaces use, by its rules: blocks, identifiers given once and before they are used, quoted words.</summary>
internal sealed partial class DslReader
{
    private static readonly string[] Elements = ["person", "softwareSystem", "container", "component"];

    private readonly Stack<string> _open = new();

    public DslReader(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Read(line.Trim());
        }

        Assert.Empty(_open);
    }

    public Dictionary<string, (string Kind, string Name, string Parent)> Known { get; } = new(StringComparer.Ordinal);

    public List<(string From, string To, string Says)> Relations { get; } = [];

    public List<string> Views { get; } = [];

    private void Read(string line)
    {
        if (line == "}")
        {
            Assert.True(_open.TryPop(out _), "a block is closed that was not opened");
            return;
        }

        var words = Words(line);
        var opens = words[^1] == "{";
        var inModel = _open.Contains("model");
        if (words.Count > 3 && words[1] == "=" && inModel)
        {
            Define(words);
        }
        else if (words.Count > 2 && words[1] == "->")
        {
            Relate(words, inModel);
        }
        else if (opens && _open.TryPeek(out var parent) && parent == "views" && words[0] != "styles")
        {
            Assert.Contains(words[1], Known.Keys);
            Views.Add($"{words[0]} {words[1]}");
        }

        if (opens)
        {
            _open.Push(words is [var id, "=", ..] ? id : words[0]);
        }
    }

    private void Define(List<string> words)
    {
        Assert.Contains(words[2], Elements);
        Assert.StartsWith("\"", words[3], StringComparison.Ordinal);
        Assert.True(Known.TryAdd(words[0], (words[2], words[3][1..^1].Replace("\\\"", "\"", StringComparison.Ordinal), _open.Peek())), $"{words[0]} is defined twice");
    }

    private void Relate(List<string> words, bool inModel)
    {
        Assert.Contains(words[0], Known.Keys);
        Assert.Contains(words[2], Known.Keys);
        if (inModel)
        {
            Relations.Add((words[0], words[2], words[3]));
        }
        else
        {
            Assert.Contains(Relations, relation => relation.From == words[0] && relation.To == words[2]);
        }
    }

    private static List<string> Words(string line)
    {
        var words = Word().Matches(line).Select(match => match.Value).ToList();
        Assert.Equal(line.Replace(" ", "", StringComparison.Ordinal), string.Concat(words).Replace(" ", "", StringComparison.Ordinal));
        return words;
    }

    [GeneratedRegex("""\"(?:\\"|[^"\\])*"|[^\s"]+""")]
    private static partial Regex Word();
}
