namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>Reads the bodies of HCL: attributes and blocks. What is wrong is noted, skipped to the end of its line, and reading goes on.</summary>
internal sealed class HclParser
{
    private const int Deepest = 60;

    // Further ones say nothing new.
    private const int MostProblems = 20;

    private readonly ReviewFile _file;
    private readonly HclTokens _tokens;
    private readonly HclExpressions _expressions;
    private readonly List<UnreadFile> _problems = [];

    private HclParser(ReviewFile file)
    {
        var source = new HclSource(file.Text);
        _file = file;
        _tokens = new HclTokens(source, 0, source.Text.Length, Note);
        _expressions = new HclExpressions(_tokens, 0);
    }

    public static HclFile Read(ReviewFile file)
    {
        var parser = new HclParser(file);
        List<HclAttribute> attributes = [];
        List<HclBlock> blocks = [];
        while (!parser._tokens.IsAtEnd)
        {
            parser.Body(attributes, blocks, 0);
            if (parser._tokens.Sees("}"))
            {
                parser.Note(parser._tokens.Current, "There is a } too many.");
                parser._tokens.Take();
            }
        }

        return new HclFile(file, attributes, blocks, parser._problems);
    }

    private void Body(List<HclAttribute> attributes, List<HclBlock> blocks, int depth)
    {
        while (true)
        {
            _tokens.SkipLines();
            if (_tokens.IsAtEnd || _tokens.Sees("}") || (depth > 0 && _tokens.IsAtRoot))
            {
                return;
            }

            if (_tokens.Current.Kind is not (HclTokenKind.Word or HclTokenKind.Quoted))
            {
                Wrong("A name is missing here.");
                continue;
            }

            var name = _tokens.Take();
            if (_tokens.Sees("="))
            {
                _tokens.Take();
                attributes.Add(new HclAttribute(_tokens.Name(name), _expressions.Value(), _tokens.Span(name)));
                EndOfItem();
            }
            else if (Block(name, depth) is { } block)
            {
                blocks.Add(block);
            }
        }
    }

    private HclBlock? Block(HclToken type, int depth)
    {
        List<HclLabel> labels = [];
        while (_tokens.Current.Kind is HclTokenKind.Word or HclTokenKind.Quoted)
        {
            var label = _tokens.Take();
            labels.Add(new HclLabel(_tokens.Name(label), _tokens.Span(label)));
        }

        if (!_tokens.Sees("{"))
        {
            Wrong($"After '{_tokens.Name(type)}' a = or a {{ is missing.");
            return null;
        }

        if (depth >= Deepest)
        {
            Wrong($"Blocks are nested more than {Deepest} deep here.");
            return null;
        }

        var opened = _tokens.Take();
        List<HclAttribute> attributes = [];
        List<HclBlock> blocks = [];
        Body(attributes, blocks, depth + 1);
        var end = _tokens.Current;
        if (_tokens.Sees("}"))
        {
            _tokens.Take();
        }
        else
        {
            Note(opened, $"The block '{_tokens.Name(type)}' is not closed.");
        }

        return new HclBlock(_tokens.Name(type), labels, attributes, blocks, _tokens.Span(type), _tokens.Span(end));
    }

    // One line, or } of a block in one line.
    private void EndOfItem()
    {
        if (_tokens.Current.Kind is not (HclTokenKind.Newline or HclTokenKind.End) && !_tokens.Sees("}"))
        {
            Wrong("This does not belong to the value before it.");
        }
    }

    private void Wrong(string why)
    {
        Note(_tokens.Current, _tokens.Current.Kind == HclTokenKind.Wrong ? "A quote or a heredoc is not closed, or a character does not belong here." : why);
        _tokens.SkipLine();
    }

    private void Note(HclToken at, string why)
    {
        var (line, column) = _tokens.At(at);
        if (_problems.Count < MostProblems && !_problems.Exists(known => known.Place.Line == line))
        {
            _problems.Add(new UnreadFile(_file.At(line, column), $"{why} What can be read around it was."));
        }
    }
}
