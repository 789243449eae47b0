using System.Text;
using System.Text.Json;

namespace BackendArchitect.Engine.Reviews.Trees;

/// <summary>Reads JSON with the place of every value; comments and trailing commas are let pass, as editors do.</summary>
internal ref struct JsonText
{
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _at;
    private int _line = 1;
    private int _column = 1;

    private JsonText(byte[] bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DataText.Deepest });
    }

    public static DataText Read(string text)
    {
        var reader = new JsonText(Encoding.UTF8.GetBytes(text));
        try
        {
            reader._reader.Read();
            var root = reader.Value("");
            reader._reader.Read();
            return new DataText([root], 0, null);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return new DataText([], (int)((wrong as JsonException)?.LineNumber + 1 ?? reader._line), "This is not JSON from here on.");
        }
    }

    private DataNode Value(string jsonPointer)
    {
        var (line, column) = Here();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<DataNode.Entry>();
                while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (keyLine, keyColumn) = Here();
                    var name = _reader.GetString()!;
                    var below = $"{jsonPointer}/{YamlText.Escaped(name)}";
                    _reader.Read();
                    entries.Add(new DataNode.Entry(new DataNode.Scalar(name, false, keyLine, keyColumn, below), Value(below)));
                }

                return new DataNode.Map(entries, line, column, jsonPointer);
            case JsonTokenType.StartArray:
                var items = new List<DataNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value($"{jsonPointer}/{items.Count}"));
                }

                return new DataNode.Items(items, line, column, jsonPointer);
            case JsonTokenType.String:
                return new DataNode.Scalar(_reader.GetString()!, false, line, column, jsonPointer);
            default:
                return new DataNode.Scalar(Encoding.UTF8.GetString(_reader.ValueSpan), true, line, column, jsonPointer);
        }
    }

    /// <summary>Line and column of the token; tokens come in order, so each byte is looked at once.</summary>
    private (int Line, int Column) Here()
    {
        var to = (int)_reader.TokenStartIndex;
        for (; _at < to; _at++)
        {
            var letter = _bytes[_at];
            if (letter == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((letter & 0xC0) != 0x80)
            {
                _column += letter >= 0xF0 ? 2 : 1; // beyond the first plane a character is two UTF-16 units
            }
        }

        return (_line, _column);
    }
}
