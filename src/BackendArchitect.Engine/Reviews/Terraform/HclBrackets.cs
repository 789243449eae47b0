namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads what stands between brackets, and knows whether lines end a value there: in lists and calls they do not, in maps they do.</summary>
internal sealed class HclBrackets(HclTokens tokens)
{
    private int _brackets;

    public HclValue List(HclExpressions inside)
    {
        var start = tokens.Current;
        if (IsFor())
        {
            return For(start, "]", inside);
        }

        var values = Enclosed("[", "]", inside);
        return new HclValue.Items(values, tokens.Span(start.Start));
    }

    public List<HclValue> Enclosed(string open, string close, HclExpressions inside)
    {
        var opened = tokens.Take();
        List<HclValue> values = [];
        _brackets++;
        while (!IsAtEnd() && !tokens.Sees(close))
        {
            var before = tokens.Current.Start;
            values.Add(inside.Value());
            Here();
            if (tokens.Sees(",") || tokens.Sees("..."))
            {
                tokens.Take();
            }
            else if (!tokens.Sees(close))
            {
                if (tokens.Current.Start == before || tokens.Sees("}") || tokens.Sees("]") || tokens.Sees(")") || tokens.Sees("="))
                {
                    break;
                }

                tokens.Note(tokens.Current, "A comma is missing here.");
            }
        }

        _brackets--;
        Close(opened, open, close);
        return values;
    }

    public HclValue Map(HclExpressions inside)
    {
        var opened = tokens.Current;
        if (IsFor())
        {
            return For(opened, "}", inside);
        }

        tokens.Take();
        List<HclValue.Entry> entries = [];
        var outside = _brackets;
        _brackets = 0;
        while (true)
        {
            tokens.SkipLines();
            if (IsAtEnd() || tokens.Sees("}"))
            {
                break;
            }

            var before = tokens.Current.Start;
            if (Entry(inside) is { } entry)
            {
                entries.Add(entry);
            }

            if (tokens.Sees(","))
            {
                tokens.Take();
            }
            else if (tokens.Current.Kind != HclTokenKind.Newline && !tokens.Sees("}"))
            {
                tokens.Note(tokens.Current, "This does not belong to the value before it.");
                if (tokens.Current.Start == before || tokens.Sees("]") || tokens.Sees(")"))
                {
                    break;
                }

                tokens.SkipLine();
            }
        }

        _brackets = outside;
        Close(opened, "{", "}");
        return new HclValue.Map(entries, tokens.Span(opened.Start));
    }

    private HclValue.Entry? Entry(HclExpressions inside)
    {
        var bare = tokens.Current.Kind == HclTokenKind.Word && (tokens.Ahead(1).Is(tokens.Text, "=") || tokens.Ahead(1).Is(tokens.Text, ":"));
        var key = bare ? new HclValue.Text(tokens.Name(tokens.Current), tokens.Span(tokens.Take())) : inside.Postfix(inside.Primary());
        if (!tokens.Sees("=") && !tokens.Sees(":"))
        {
            return null;
        }

        tokens.Take();
        return new HclValue.Entry(key, inside.Value());
    }

    private bool IsFor()
    {
        var ahead = 1;
        while (tokens.Ahead(ahead).Kind == HclTokenKind.Newline)
        {
            ahead++;
        }

        return tokens.Ahead(ahead).Is(tokens.Text, "for") && tokens.Ahead(ahead + 1).Kind == HclTokenKind.Word;
    }

    // What it goes through and what it makes; the names it binds look like references and are none.
    private HclValue.Expression For(HclToken opened, string close, HclExpressions inside)
    {
        tokens.Take();
        _brackets++;
        Here();
        tokens.Take();
        HashSet<string> bound = [];
        while (Here().Kind == HclTokenKind.Word && !tokens.Sees("in"))
        {
            bound.Add(tokens.Name(tokens.Take()));
            if (Here().Is(tokens.Text, ","))
            {
                tokens.Take();
            }
        }

        List<HclValue> operands = [];
        while (!IsAtEnd() && !tokens.Sees(close))
        {
            var before = tokens.Current.Start;
            if (tokens.Sees("in") || tokens.Sees(":") || tokens.Sees("=>") || tokens.Sees("if") || tokens.Sees("..."))
            {
                tokens.Take();
                continue;
            }

            operands.Add(inside.Value());
            if (tokens.Current.Start == before || tokens.Sees("}") || tokens.Sees("]") || tokens.Sees(")") || tokens.Sees("="))
            {
                break;
            }
        }

        _brackets--;
        Close(opened, "for", close);
        return new HclValue.Expression([.. operands.Where(operand => operand is not HclValue.Reference reference || !bound.Contains(reference.Path[0]))], tokens.Span(opened.Start));
    }

    private void Close(HclToken opened, string open, string close)
    {
        if (tokens.Sees(close))
        {
            tokens.Take();
            return;
        }

        tokens.Note(opened, $"'{open}' is not closed.");
    }

    // A line that can only be outside of all values ends them all.
    private bool IsAtEnd() => Here().Kind == HclTokenKind.End || tokens.IsAtRoot;

    public HclToken Here()
    {
        if (_brackets > 0)
        {
            tokens.SkipLines();
        }

        return tokens.Current;
    }
}
