using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>A YAML document with the place of every value. Anchors, aliases and tags are refused: data files say what they mean.</summary>
/// <param name="Line">1 for the first line.</param>
internal abstract record YamlTree(int Line)
{
    private const int Deepest = 24;

    /// <exception cref="KnowledgeException">Not YAML, or more than the data files may use.</exception>
    public static YamlTree Parse(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                throw new KnowledgeException(file, 1, "The file is empty.", "Write the record, or delete the file.");
            }

            parser.Consume<DocumentStart>();
            var tree = Read(parser, file, 0);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _)
                ? tree
                : throw new KnowledgeException(file, (int)parser.Current!.Start.Line, "The file holds a second document.", "One file, one record.");
        }
        catch (YamlException wrong)
        {
            throw new KnowledgeException(file, (int)wrong.Start.Line, $"This is not YAML: {OneLine(wrong.Message)}", "Correct the line, or the one above it.");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or EndOfStreamException)
        {
            // The parser's own state errors carry no place; the last event it understood is the nearest there is.
            throw new KnowledgeException(file, (int)(parser.Current?.Start.Line ?? 1), "This is not YAML from here on.", "Look for an open bracket or quote.");
        }
    }

    /// <exception cref="KnowledgeException">This is not a mapping.</exception>
    public Map Mapping(string file) =>
        this as Map ?? throw new KnowledgeException(file, Line, "Keys with values are needed here.", "Write 'key: value' lines.");

    private static YamlTree Read(Parser parser, string file, int depth)
    {
        if (depth > Deepest)
        {
            throw new KnowledgeException(file, (int)parser.Current!.Start.Line, "This is nested too deep.", $"{Deepest} levels are enough.");
        }

        if (parser.Accept<AnchorAlias>(out var alias))
        {
            throw new KnowledgeException(file, (int)alias.Start.Line, "Aliases are not used here.", "Write the value out.");
        }

        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            return new Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line);
        }

        return parser.TryConsume<SequenceStart>(out var sequence) ? List(parser, file, depth, sequence) : Keys(parser, file, depth);
    }

    private static Items List(Parser parser, string file, int depth, SequenceStart start)
    {
        var items = new List<YamlTree>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(parser, file, depth + 1));
        }

        return new Items(items, (int)start.Start.Line);
    }

    private static Map Keys(Parser parser, string file, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Read(parser, file, depth + 1) is not Scalar key)
            {
                throw new KnowledgeException(file, (int)start.Start.Line, "A key must be a plain word.", "Write 'key: value'.");
            }

            if (!seen.Add(key.Text))
            {
                throw new KnowledgeException(file, key.Line, $"'{key.Text}' is written twice.", "Keep one of the two.");
            }

            entries.Add(new Entry(key, Read(parser, file, depth + 1)));
        }

        return new Map(entries, (int)start.Start.Line);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.') + ".";

    /// <param name="Plain">Written without quotes, so it may be a number, true, false or nothing.</param>
    public sealed record Scalar(string Text, bool Plain, int Line) : YamlTree(Line)
    {
        public bool IsNull => Plain && Text is ("" or "~" or "null");
    }

    public sealed record Items(IReadOnlyList<YamlTree> All, int Line) : YamlTree(Line);

    public sealed record Map(IReadOnlyList<Entry> Entries, int Line) : YamlTree(Line)
    {
        public YamlTree? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
    }

    public sealed record Entry(Scalar Key, YamlTree Value);
}
