using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackendArchitect.Engine.Reviews.Trees;

/// <summary>Reads YAML with the place of every value. Unknown tags are let pass, aliases share their value, and neither depth nor aliases can blow it up.</summary>
internal sealed partial class YamlText
{
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, DataNode> _anchors = [];

    private YamlText(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    public static DataText Read(string text)
    {
        var read = ReadStrictly(text);
        // The parser refuses a block whose first lines are blanks, which others take; without the blanks nothing moves.
        return read.Problem is null || !BlankLine().IsMatch(text) ? read : ReadStrictly(BlankLine().Replace(text, "")) is { Problem: null } bare ? bare : read;
    }

    private static DataText ReadStrictly(string text)
    {
        var documents = new List<DataNode>();
        var reader = new YamlText(text);
        try
        {
            reader.ReadAll(documents);
            return new DataText(documents, 0, null);
        }
        catch (YamlException wrong)
        {
            return new DataText(documents, (int)wrong.Start.Line, $"This is not YAML: {OneLine(wrong.Message)}");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or EndOfStreamException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The parser's own state errors carry no place; the last event it understood is the nearest there is.
            return new DataText(documents, (int)(reader._parser.Current?.Start.Line ?? 1), "This is not YAML from here on.");
        }
    }

    private void ReadAll(List<DataNode> documents)
    {
        _parser.Consume<StreamStart>();
        while (_parser.TryConsume<DocumentStart>(out _))
        {
            _anchors.Clear();
            var root = Read("", 0);
            _parser.Consume<DocumentEnd>();
            if (root.Weight > DataText.Heaviest)
            {
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "its aliases stand for more values than anybody can read; write them out.");
            }

            documents.Add(root);
        }
    }

    private DataNode Read(string jsonPointer, int depth)
    {
        var current = _parser.Current ?? throw new EndOfStreamException();
        if (depth > DataText.Deepest)
        {
            throw new YamlException(current.Start, current.End, "it is nested too deep to be read.");
        }

        var node = current switch
        {
            AnchorAlias alias => Alias(alias),
            YamlDotNet.Core.Events.Scalar scalar => Scalar(scalar, jsonPointer),
            SequenceStart => List(jsonPointer, depth),
            _ => Keys(jsonPointer, depth),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } named)
        {
            _anchors[named.Anchor] = node;
        }

        return node;
    }

    private DataNode Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        return _anchors.TryGetValue(alias.Value, out var node)
            ? node
            : throw new YamlException(alias.Start, alias.End, $"the alias '{alias.Value}' stands for nothing, or for something it lies in.");
    }

    private DataNode.Scalar Scalar(YamlDotNet.Core.Events.Scalar scalar, string jsonPointer)
    {
        _parser.MoveNext();
        return new DataNode.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column, jsonPointer);
    }

    private DataNode.Items List(string jsonPointer, int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = new List<DataNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read($"{jsonPointer}/{items.Count}", depth + 1));
        }

        return new DataNode.Items(items, (int)start.Line, (int)start.Column, jsonPointer);
    }

    private DataNode.Map Keys(string jsonPointer, int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = new List<DataNode.Entry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read($"{jsonPointer}/?", depth + 1);
            var text = key as DataNode.Scalar;
            var below = $"{jsonPointer}/{Escaped(text?.Value ?? "?")}";
            var name = new DataNode.Scalar(text?.Value ?? "?", text?.IsPlain == true, key.Line, key.Column, below);
            entries.Add(new DataNode.Entry(name, Read(below, depth + 1)));
        }

        return new DataNode.Map(entries, (int)start.Line, (int)start.Column, jsonPointer);
    }

    [GeneratedRegex(@"^[ \t]+$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex BlankLine();

    internal static string Escaped(string key) => key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
