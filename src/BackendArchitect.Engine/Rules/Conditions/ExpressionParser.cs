using System.Collections.Immutable;
using System.Globalization;

namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>Recursive descent over the tokens of one expression; from loosest to tightest: or, and, not, comparison, sum, product, sign.</summary>
internal sealed class ExpressionParser(IReadOnlyList<Token> tokens)
{
    private const int Deepest = 64;
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];

    private int _at;
    private int _depth;

    private Token Here => tokens[_at];

    public static Node Parse(string text)
    {
        var parser = new ExpressionParser(Lexer.Cut(text));
        var node = parser.Or();
        return parser.Here.Kind == TokenKind.End ? node : throw parser.Unexpected("Join conditions with 'and' or 'or'.");
    }

    private Node Or()
    {
        Enter();
        var left = And();
        while (Take("or"))
        {
            left = new Node.Join(left, And(), All: false);
        }

        _depth--;
        return left;
    }

    private Node And()
    {
        var left = Not();
        while (Take("and"))
        {
            left = new Node.Join(left, Not(), All: true);
        }

        return left;
    }

    private Node Not()
    {
        if (!Take("not"))
        {
            return Comparison();
        }

        Enter();
        var node = new Node.Not(Not());
        _depth--;
        return node;
    }

    private Node Comparison()
    {
        var left = Sum();
        var column = Here.Column;
        var node = left;
        if (Array.Find(Comparisons, Here.Is) is { } symbol)
        {
            _at++;
            node = new Node.Compare(left, symbol, Sum(), column);
        }
        else if (Take("in"))
        {
            node = new Node.Contains(left, Sum(), column);
        }
        else if (Here.Is("not") && tokens[_at + 1].Is("in"))
        {
            _at += 2;
            node = new Node.Not(new Node.Contains(left, Sum(), column));
        }

        return Array.Exists(Comparisons, Here.Is) ? throw Unexpected("Comparisons do not chain: write 'a < b and b < c'.") : node;
    }

    private Node Sum()
    {
        var left = Product();
        while (Here.Is("+") || Here.Is("-"))
        {
            var symbol = tokens[_at++];
            left = new Node.Arithmetic(left, symbol.Text[0], Product(), symbol.Column);
        }

        return left;
    }

    private Node Product()
    {
        var left = Sign();
        while (Here.Is("*") || Here.Is("/"))
        {
            var symbol = tokens[_at++];
            left = new Node.Arithmetic(left, symbol.Text[0], Sign(), symbol.Column);
        }

        return left;
    }

    private Node Sign()
    {
        var column = Here.Column;
        if (!Take("-"))
        {
            return Primary();
        }

        Enter();
        var node = new Node.Arithmetic(new Node.Constant(new ScopeValue.Number(0)), '-', Sign(), column);
        _depth--;
        return node;
    }

    private Node Primary()
    {
        var token = Here;
        if (token.Kind == TokenKind.End)
        {
            throw Unexpected("A value is missing.");
        }

        _at++;
        return token switch
        {
            { Kind: TokenKind.Number } => new Node.Constant(new ScopeValue.Number(double.Parse(token.Text, CultureInfo.InvariantCulture))),
            { Kind: TokenKind.Text } => new Node.Constant(new ScopeValue.Text(token.Text)),
            { Kind: TokenKind.Name, Text: "true" or "false" } => new Node.Constant(new ScopeValue.Flag(token.Text == "true")),
            { Kind: TokenKind.Name } when Take("(") => Call(token),
            { Kind: TokenKind.Name, Text: not ("and" or "or" or "not" or "in") } => new Node.Name(token.Text, token.Column),
            { Text: "(" } => Closed(Or()),
            { Text: "[" } => Words(),
            _ => throw Lexer.Error(token.Column, $"'{token.Text}' cannot stand here.", "A name, number, 'text' or bracket is expected."),
        };
    }

    private Node Closed(Node node)
    {
        Expect(")");
        return node;
    }

    private Node.Words Words()
    {
        var words = ImmutableArray.CreateBuilder<string>();
        do
        {
            var token = tokens[_at++];
            words.Add(token.Kind == TokenKind.Text
                ? token.Text
                : throw Lexer.Error(token.Column, $"'{token.Text}' cannot stand in a list.", "A list holds text in single quotes: ['aws', 'gcp']."));
        }
        while (Take(","));
        Expect("]");
        return new Node.Words(words.ToImmutable());
    }

    private Node Call(Token name)
    {
        var arguments = ImmutableArray.CreateBuilder<Node>();
        do
        {
            arguments.Add(Or());
        }
        while (Take(","));
        Expect(")");
        return (name.Text, arguments.Count) switch
        {
            ("has", 1) when arguments[0] is Node.Name of => new Node.Has(of),
            ("if", 3) => new Node.Choose(arguments[0], arguments[1], arguments[2], name.Column),
            ("has", _) => throw Lexer.Error(name.Column, "has() takes one name.", "Write has(team_size)."),
            ("if", _) => throw Lexer.Error(name.Column, "if() takes three arguments.", "Write if(condition, value, other)."),
            _ => Plain(name, arguments.ToImmutable()),
        };
    }

    private static Node.Call Plain(Token name, ImmutableArray<Node> arguments)
    {
        var function = Function.Find(name.Text) ?? throw Lexer.Error(
            name.Column, $"'{name.Text}' is not a function.", "There are has, if, min, max, ceil, floor, round and log2.");
        return arguments.Length >= function.Least && arguments.Length <= function.Most
            ? new Node.Call(function, arguments, name.Column)
            : throw Lexer.Error(name.Column, $"{name.Text}() takes one argument.", "Remove the others.");
    }

    private bool Take(string symbol)
    {
        if (!Here.Is(symbol))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw Unexpected($"'{symbol}' is missing.");
        }
    }

    private void Enter()
    {
        if (++_depth > Deepest)
        {
            throw Lexer.Error(Here.Column, $"this is nested more than {Deepest} deep.", "Split it into simpler conditions.");
        }
    }

    private FormatException Unexpected(string remedy) => Lexer.Error(
        Here.Column, Here.Kind == TokenKind.End ? "the expression ends too early." : $"'{Here.Text}' was not expected.", remedy);
}
