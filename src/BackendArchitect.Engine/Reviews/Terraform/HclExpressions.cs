using System.Globalization;

namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads the values of HCL. Operators are not weighed: what is computed is an expression over its operands.</summary>
internal sealed class HclExpressions(HclTokens tokens, int depth)
{
    private const int Deepest = 80;

    private static readonly HashSet<string> Operators = ["==", "!=", "<=", ">=", "<", ">", "&&", "||", "+", "-", "*", "/", "%", "?"];

    private readonly HclTemplates _templates = new(tokens.Source, tokens.Note);
    private readonly HclBrackets _brackets = new(tokens);
    private int _depth = depth;

    /// <summary>A value up to the end of its line, or to the bracket or comma behind it.</summary>
    public HclValue Value()
    {
        var start = Here().Start;
        if (_depth >= Deepest)
        {
            tokens.Note(tokens.Current, $"Values are nested more than {Deepest} deep here.");
            tokens.SkipLine();
            return new HclValue.Expression([], tokens.Span(start));
        }

        _depth++;
        var first = Unary();
        var value = IsOperator(Here()) ? Operation(first, start) : first;
        _depth--;
        return value;
    }

    // A colon is an operator only behind a question mark.
    private HclValue.Expression Operation(HclValue first, int start)
    {
        List<HclValue> operands = [first];
        var questions = 0;
        while (IsOperator(Here()) || (questions > 0 && tokens.Sees(":")))
        {
            questions += tokens.Sees("?") ? 1 : tokens.Sees(":") ? -1 : 0;
            tokens.Take();
            operands.Add(Unary());
        }

        return new HclValue.Expression(operands, tokens.Span(start));
    }

    private HclValue Unary()
    {
        var start = Here().Start;
        var signs = "";
        while (tokens.Sees("-") || tokens.Sees("!"))
        {
            signs += tokens.Take().In(tokens.Text).ToString();
            Here();
        }

        var value = Postfix(Primary());
        return signs switch
        {
            "" => value,
            "-" when value is HclValue.Number number => new HclValue.Number(-number.Value, "-" + number.Written, tokens.Span(start)),
            _ => new HclValue.Expression([value], tokens.Span(start)),
        };
    }

    internal HclValue Primary()
    {
        var now = Here();
        switch (now.Kind)
        {
            case HclTokenKind.Number:
                tokens.Take();
                return new HclValue.Number(double.Parse(now.In(tokens.Text), NumberStyles.Float, CultureInfo.InvariantCulture), now.In(tokens.Text).ToString(), tokens.Span(now));
            case HclTokenKind.Quoted:
                tokens.Take();
                return _templates.Quoted(now, _depth);
            case HclTokenKind.Heredoc:
                tokens.Take();
                return _templates.Heredoc(now, _depth);
            case HclTokenKind.Word:
                tokens.Take();
                return Word(now);
        }

        if (tokens.Sees("["))
        {
            return _brackets.List(this);
        }

        if (tokens.Sees("{"))
        {
            return _brackets.Map(this);
        }

        if (tokens.Sees("("))
        {
            return Round();
        }

        tokens.Note(now, now.Kind == HclTokenKind.Wrong ? "A quote or a heredoc is not closed, or a character does not belong here." : "A value is missing here.");
        if (now.Kind == HclTokenKind.Wrong)
        {
            tokens.Take();
        }

        return new HclValue.Expression([], tokens.Span(now));
    }

    private HclValue Word(HclToken word)
    {
        var name = tokens.Name(word);
        // provider::aws::arn_parse(…)
        while (tokens.Sees("::") && tokens.Ahead(1).Kind == HclTokenKind.Word)
        {
            tokens.Take();
            name += "::" + tokens.Name(tokens.Take());
        }

        if (tokens.Sees("("))
        {
            return new HclValue.Call(name, _brackets.Enclosed("(", ")", this), tokens.Span(word.Start));
        }

        return name switch
        {
            "true" or "false" => new HclValue.Truth(name == "true", tokens.Span(word)),
            "null" => new HclValue.Null(tokens.Span(word)),
            _ => new HclValue.Reference([name], tokens.Span(word)),
        };
    }

    /// <summary>Names, indexes and splats behind a value.</summary>
    internal HclValue Postfix(HclValue value)
    {
        List<string>? path = value is HclValue.Reference reference ? [.. reference.Path] : null;
        List<HclValue> operands = path is null ? [value] : [];
        var changed = false;
        while (true)
        {
            if (tokens.Sees(".") && tokens.Ahead(1) is var next && (next.Kind is HclTokenKind.Word or HclTokenKind.Number || next.Is(tokens.Text, "*")))
            {
                tokens.Take();
                if (next.Kind == HclTokenKind.Word)
                {
                    path?.Add(tokens.Name(next));
                }

                tokens.Take();
            }
            else if (tokens.Sees("["))
            {
                if (tokens.Ahead(1).Is(tokens.Text, "*") && tokens.Ahead(2).Is(tokens.Text, "]"))
                {
                    tokens.Take();
                    tokens.Take();
                    tokens.Take();
                }
                else
                {
                    operands.AddRange(_brackets.Enclosed("[", "]", this));
                }
            }
            else
            {
                break;
            }

            changed = true;
        }

        if (!changed)
        {
            return value;
        }

        var at = value.At with { EndLine = tokens.Span(tokens.Last).EndLine, EndColumn = tokens.Span(tokens.Last).EndColumn };
        return path is null ? new HclValue.Expression(operands, at)
            : operands.Any(operand => operand.Literal is null) ? new HclValue.Expression([new HclValue.Reference(path, at), .. operands], at)
            : new HclValue.Reference(path, at);
    }

    private HclValue Round()
    {
        var start = tokens.Current.Start;
        var inside = _brackets.Enclosed("(", ")", this);
        return inside.Count == 1 ? inside[0] : new HclValue.Expression(inside, tokens.Span(start));
    }

    private HclToken Here() => _brackets.Here();

    private bool IsOperator(HclToken token) => token.Kind == HclTokenKind.Sign && Operators.Contains(token.In(tokens.Text).ToString());
}
