using System.Globalization;
using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.Proto;

/// <summary>A file of protocol buffers, of any syntax, read as far as it can be: what makes no sense is passed over to the next statement.</summary>
internal sealed class ProtoSchema
{
    private const int Deepest = 50;
    private static readonly ConditionalWeakTable<ReviewFile, ProtoSchema> Known = [];

    private readonly IdlCursor _words;

    private ProtoSchema(ReviewFile file)
    {
        File = file;
        _words = new IdlCursor(IdlLexer.Cut(file.Text, isSdl: false));
        while (!_words.IsAtEnd)
        {
            Top();
        }
    }

    public ReviewFile File { get; }

    /// <summary>proto2, proto3 or an edition; empty where nothing is said, which is proto2.</summary>
    public string Syntax { get; private set; } = "";

    public IdlToken? Package { get; private set; }

    public List<ProtoBlock> Messages { get; } = [];

    public List<ProtoBlock> Enums { get; } = [];

    public List<ProtoCall> Calls { get; } = [];

    public List<IdlToken> Problems { get; } = [];

    public static ProtoSchema Of(ReviewFile file) => Known.GetValue(file, read => new ProtoSchema(read));

    private void Top()
    {
        var first = _words.Take();
        switch (first.Text)
        {
            case "syntax" or "edition" when _words.Takes("="):
                Syntax = _words.Take().Text;
                _words.SkipPast(";");
                break;
            case "package" when _words.Current.IsName:
                Package = _words.Take();
                _words.SkipPast(";");
                break;
            case "import" or "option":
                _words.SkipPast(";");
                break;
            case "message" when _words.Current.IsName:
                Message("", 0);
                break;
            case "enum" when _words.Current.IsName:
                Enum("");
                break;
            case "service" when _words.Current.IsName:
                Service();
                break;
            case "extend" when _words.Current.IsName:
                _words.Take();
                _words.Takes("{");
                _words.SkipTo("{", "}");
                break;
            case ";" or "}":
                break;
            default:
                Problems.Add(first);
                _words.SkipPast(";");
                break;
        }
    }

    private void Message(string outer, int depth)
    {
        var name = _words.Take();
        var message = new ProtoBlock(name, outer.Length == 0 ? name.Text : $"{outer}.{name.Text}");
        Messages.Add(message);
        if (!_words.Takes("{"))
        {
            return;
        }

        if (depth > Deepest)
        {
            _words.SkipTo("{", "}");
            return;
        }

        while (!_words.IsAtEnd && !_words.Takes("}"))
        {
            Member(message, depth);
        }
    }

    private void Member(ProtoBlock message, int depth)
    {
        var first = _words.Take();
        switch (first.Text)
        {
            case "message" when _words.Current.IsName && _words.Ahead(1).Is("{"):
                Message(message.Path, depth + 1);
                break;
            case "enum" when _words.Current.IsName && _words.Ahead(1).Is("{"):
                Enum(message.Path);
                break;
            case "oneof" when _words.Current.IsName && _words.Ahead(1).Is("{"):
                _words.Take();
                _words.Take();
                while (!_words.IsAtEnd && !_words.Takes("}"))
                {
                    OneOf(message);
                }

                break;
            case "reserved":
                Reserved(message);
                break;
            case "option" or "extensions":
                _words.SkipPast(";");
                break;
            case "extend":
                _words.SkipPast(";");
                break;
            case ";":
                break;
            default:
                Field(message, first);
                break;
        }
    }

    // Only fields and options stand in it.
    private void OneOf(ProtoBlock message)
    {
        var first = _words.Take();
        if (first.Is("option"))
        {
            _words.SkipPast(";");
        }
        else if (!first.Is(";"))
        {
            Field(message, first);
        }
    }

    private void Field(ProtoBlock message, IdlToken first)
    {
        var label = first.Text is "optional" or "repeated" or "required" && _words.Current.IsName ? first.Text : "";
        var type = label.Length > 0 ? _words.Take() : first;
        if (type.Text == "map" && _words.Takes("<"))
        {
            _words.SkipTo("<", ">");
        }

        if (type.Is(".") && _words.Current.IsName)
        {
            type = _words.Take();
        }

        var name = _words.Current;
        if (!type.IsName || !name.IsName || !_words.Ahead(1).Is("=") || _words.Ahead(2).Kind != IdlTokenKind.Number)
        {
            Problems.Add(first);
            _words.SkipPast(";");
            return;
        }

        _words.Take();
        _words.Take();
        message.Fields.Add(new ProtoField(name, type, _words.Current, Number(_words.Take().Text), label));
        if (type.Text == "group" && _words.Takes("{"))
        {
            _words.SkipTo("{", "}");
            return;
        }

        if (_words.Takes("["))
        {
            _words.SkipTo("[", "]");
        }

        _words.Takes(";");
    }

    private void Reserved(ProtoBlock block)
    {
        while (!_words.IsAtEnd && !_words.Current.Is(";") && !_words.Current.Is("}"))
        {
            var word = _words.Take();
            if (word.Kind == IdlTokenKind.Text)
            {
                block.ReservedNames.Add(word.Text);
            }
            else if (word.Kind == IdlTokenKind.Number)
            {
                var from = Number(word.Text);
                var to = _words.Takes("to") ? _words.Take() is { Kind: IdlTokenKind.Number } end ? Number(end.Text) : long.MaxValue : from;
                block.ReservedNumbers.Add((from, to));
            }
        }

        _words.Takes(";");
    }

    private void Enum(string outer)
    {
        var name = _words.Take();
        var block = new ProtoBlock(name, outer.Length == 0 ? name.Text : $"{outer}.{name.Text}");
        Enums.Add(block);
        _words.Takes("{");
        while (!_words.IsAtEnd && !_words.Takes("}"))
        {
            var first = _words.Take();
            if (first.Is("option"))
            {
                _words.SkipPast(";");
            }
            else if (first.Is("reserved"))
            {
                Reserved(block);
            }
            else if (first.IsName && _words.Takes("="))
            {
                block.Fields.Add(new ProtoField(first, first, _words.Current, Number(_words.Take().Text), ""));
                if (_words.Takes("["))
                {
                    _words.SkipTo("[", "]");
                }

                _words.Takes(";");
            }
            else if (!first.Is(";"))
            {
                Problems.Add(first);
                _words.SkipPast(";");
            }
        }
    }

    private void Service()
    {
        var name = _words.Take();
        _words.Takes("{");
        while (!_words.IsAtEnd && !_words.Takes("}"))
        {
            var first = _words.Take();
            if (!first.Is("rpc") || !_words.Current.IsName)
            {
                if (!first.Is(";"))
                {
                    _words.SkipPast(";");
                }

                continue;
            }

            var call = _words.Take();
            var asked = Type();
            _words.Takes("returns");
            Calls.Add(new ProtoCall(name.Text, call, asked.Name, asked.Streams, Type().Name));
            if (_words.Takes("{"))
            {
                _words.SkipTo("{", "}");
            }
            else
            {
                _words.Takes(";");
            }
        }
    }

    private (string Name, bool Streams) Type()
    {
        if (!_words.Takes("("))
        {
            return ("", false);
        }

        var streams = _words.Current.Is("stream") && _words.Ahead(1).IsName && _words.Takes("stream");
        _words.Takes(".");
        var name = _words.Current.IsName ? _words.Take().Text : "";
        _words.SkipTo("(", ")");
        return (name, streams);
    }

    private static long Number(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
