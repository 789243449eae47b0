using System.Runtime.CompilerServices;
using BackendArchitect.Engine.Reviews.Idl;

namespace BackendArchitect.Engine.Reviews.GraphQl;

/// <summary>A schema in GraphQL's definition language, read as far as it can be: what makes no sense is passed over to the next definition.</summary>
internal sealed class SdlSchema
{
    private static readonly ConditionalWeakTable<ReviewFile, SdlSchema> Known = [];
    private static readonly string[] Kinds = ["type", "interface", "input", "enum", "union", "scalar"];

    private readonly IdlCursor _words;

    private SdlSchema(ReviewFile file)
    {
        File = file;
        _words = new IdlCursor(IdlLexer.Cut(file.Text, isSdl: true));
        ReadAll();
    }

    public ReviewFile File { get; }

    public List<SdlType> Types { get; } = [];

    /// <summary>Names of the types queries and changes begin at.</summary>
    public HashSet<string> Roots { get; } = ["Query", "Mutation", "Subscription"];

    public string Mutation { get; private set; } = "Mutation";

    public string Query { get; private set; } = "Query";

    public List<IdlToken> Problems { get; } = [];

    public static SdlSchema Of(ReviewFile file) => Known.GetValue(file, read => new SdlSchema(read));

    private void ReadAll()
    {
        while (!_words.IsAtEnd)
        {
            var described = _words.Current.Kind == IdlTokenKind.Text;
            if (described)
            {
                _words.Take();
            }

            Next(described);
        }
    }

    private void Next(bool described)
    {
        var extends = _words.Takes("extend");
        var first = _words.Current;
        if (first.IsName && Kinds.Contains(first.Text) && _words.Ahead(1).IsName)
        {
            _words.Take();
            Types.Add(Definition(first.Text, described, extends));
        }
        else if (_words.Takes("schema"))
        {
            Directives();
            Schema();
        }
        else if (_words.Takes("directive"))
        {
            SkipToBeginning();
        }
        else if (first.Is("query") || first.Is("mutation") || first.Is("subscription") || first.Is("fragment") || first.Is("{"))
        {
            SkipOperation();
        }
        else if (!_words.IsAtEnd)
        {
            Problems.Add(_words.Take());
            SkipToBeginning();
        }
    }

    private void SkipToBeginning()
    {
        while (!_words.IsAtEnd && !IsBeginning() && !(_words.Current.Kind == IdlTokenKind.Text && _words.Ahead(1).IsName && Kinds.Contains(_words.Ahead(1).Text)))
        {
            if (_words.Take().Is("{"))
            {
                _words.SkipTo("{", "}");
            }
        }
    }

    private bool IsBeginning() => _words.Current is { IsName: true } word && (Kinds.Contains(word.Text) || word.Text is "extend" or "schema" or "directive") && _words.Ahead(1) is { Kind: IdlTokenKind.Name or IdlTokenKind.Sign } next && !next.Is(":") && !next.Is("|");

    private void SkipOperation()
    {
        while (!_words.IsAtEnd && !_words.Current.Is("{"))
        {
            _words.Take();
        }

        _words.Take();
        _words.SkipTo("{", "}");
    }

    private void Schema()
    {
        if (!_words.Takes("{"))
        {
            return;
        }

        while (!_words.IsAtEnd && !_words.Takes("}"))
        {
            var name = _words.Take();
            if (name.IsName && _words.Takes(":") && _words.Current.IsName)
            {
                var root = _words.Take().Text;
                Roots.Add(root);
                Mutation = name.Text == "mutation" ? root : Mutation;
                Query = name.Text == "query" ? root : Query;
            }
        }
    }

    private SdlType Definition(string kind, bool isDescribed, bool extends)
    {
        var name = _words.Take();
        List<IdlToken> uses = [];
        List<SdlField> fields = [];
        List<IdlToken> values = [];
        if (_words.Takes("implements"))
        {
            _words.Takes("&");
            while (_words.Current.IsName && !Kinds.Contains(_words.Current.Text))
            {
                uses.Add(_words.Take());
                _words.Takes("&");
            }
        }

        Directives();
        if (kind == "union" && _words.Takes("="))
        {
            do
            {
                _words.Takes("|");
                uses.AddRange(_words.Current.IsName ? [_words.Take()] : []);
            }
            while (_words.Current.Is("|"));
        }
        else if (kind is not ("union" or "scalar") && _words.Takes("{"))
        {
            Body(kind, fields, values);
        }

        return new SdlType(kind, name, isDescribed, extends, uses, fields, values);
    }

    private void Body(string kind, List<SdlField> fields, List<IdlToken> values)
    {
        while (!_words.IsAtEnd && !_words.Takes("}"))
        {
            if (_words.Current.Kind == IdlTokenKind.Text)
            {
                _words.Take();
            }
            else if (kind == "enum" && _words.Current.IsName)
            {
                values.Add(_words.Take());
                Directives();
            }
            else if (_words.Current.IsName)
            {
                fields.AddRange(Field() is { } field ? [field] : []);
            }
            else
            {
                Problems.Add(_words.Take());
            }
        }
    }

    private SdlField? Field(bool isArgument = false)
    {
        var name = _words.Take();
        List<SdlField> arguments = [];
        if (isArgument && _words.Takes("("))
        {
            _words.SkipTo("(", ")"); // an argument has none of its own
        }
        else if (_words.Takes("("))
        {
            while (!_words.IsAtEnd && !_words.Takes(")"))
            {
                if (_words.Current.Is("}"))
                {
                    break; // a bracket that never closes must not swallow the schema
                }

                if (_words.Current.Kind == IdlTokenKind.Text || !_words.Current.IsName || Field(isArgument: true) is not { } argument)
                {
                    _words.Take();
                    continue;
                }

                arguments.Add(argument);
            }
        }

        if (!_words.Takes(":"))
        {
            Problems.Add(name);
            return null;
        }

        var depth = 0;
        while (_words.Takes("["))
        {
            depth++;
        }

        var isList = depth > 0;
        var type = _words.Current.IsName ? _words.Take() : IdlToken.End;
        var required = _words.Takes("!");
        for (; depth > 0 && _words.Takes("]"); depth--)
        {
            required = _words.Takes("!");
        }

        var hasDefault = _words.Takes("=") && Value();
        return new SdlField(name, type, isList, required, hasDefault, arguments, Directives());
    }

    private bool Value()
    {
        var first = _words.Take();
        if (first.Is("["))
        {
            _words.SkipTo("[", "]");
        }
        else if (first.Is("{"))
        {
            _words.SkipTo("{", "}");
        }
        else if (first.Is("$"))
        {
            _words.Take();
        }

        return true;
    }

    /// <returns>The deprecation, when it gives no reason.</returns>
    private IdlToken? Directives()
    {
        IdlToken? deprecated = null;
        while (_words.Takes("@"))
        {
            var name = _words.Current.IsName ? _words.Take() : IdlToken.End;
            var reasons = _words.Takes("(");
            if (reasons)
            {
                _words.SkipTo("(", ")");
            }

            deprecated = name.Text == "deprecated" && !reasons ? name : deprecated;
        }

        return deprecated;
    }
}
