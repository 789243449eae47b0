using BackendArchitect.Engine.Reviews.Code;

namespace BackendArchitect.Engine.Tests.Reviews.Code;

/// <summary>Tokens and their places in every language; the word <c>mark</c> must be found where it stands, whatever stands before it.</summary>
public sealed class CodeLexerTests
{
    [Theory]
    [InlineData(CodeLanguage.CSharp, "// \"open\n/* ' */ var a = @\"c:\\\"; mark", 2, 25)]
    [InlineData(CodeLanguage.CSharp, "var a = \"\"\"\n  // \"no\" comment {\n  \"\"\"; mark", 3, 8)]
    [InlineData(CodeLanguage.CSharp, "var a = $\"{b} {{c}} {d[\"e\"]:0.0}\" + '\"'; mark", 1, 42)]
    [InlineData(CodeLanguage.CSharp, "#region don't\nmark", 2, 1)]
    [InlineData(CodeLanguage.Java, "String a = \"\"\"\n  \"//\" /* \"\"\"; char b = '\\''; mark", 2, 31)]
    [InlineData(CodeLanguage.Kotlin, "/* a /* b */ c */ val a = \"$b ${c(\"}\")} //\" ; mark", 1, 47)]
    [InlineData(CodeLanguage.Kotlin, "val a = \"\"\"\\\"\"\"; mark", 1, 18)]
    [InlineData(CodeLanguage.Python, "a = 'it\\'s' # \"\nb = rb'''\n# no ' comment\n'''; mark", 4, 6)]
    [InlineData(CodeLanguage.Python, "a = f\"{b['c']!r:>10} {{d}} {e:{f}}\"; mark", 1, 38)]
    [InlineData(CodeLanguage.JavaScript, "const a = `${b ? `c ${'}'}` : d} // ${1}`; mark", 1, 44)]
    [InlineData(CodeLanguage.JavaScript, "a = b / c; d = /[/'\"]+\\/`/g.test(e); mark", 1, 38)]
    [InlineData(CodeLanguage.JavaScript, "<p>Don't // stop</p>\nmark", 2, 1)]
    [InlineData(CodeLanguage.Go, "a := `\\` // `\nb := '\"'; mark", 2, 11)]
    [InlineData(CodeLanguage.Rust, "let a = r#\"\"//\"#; let b: &'a str = 'c'; /* /* */ */ mark", 1, 53)]
    [InlineData(CodeLanguage.Rust, "let a = b'\\''; let c = \"//\n\"; mark", 2, 4)]
    [InlineData(CodeLanguage.Php, "<p>don't</p>\n<?php # \"\n$a = \"$b[c] {$d['e']} //\"; mark", 3, 28)]
    [InlineData(CodeLanguage.Php, "<?php\n$a = <<<SQL\n  it's '$b'\n  SQL; mark", 4, 8)]
    [InlineData(CodeLanguage.Ruby, "a = <<~SQL + b(<<~TEXT); c = 1\n  it's #{d}\nSQL\n  \"#\nTEXT\nmark", 6, 1)]
    [InlineData(CodeLanguage.Ruby, "a = %w[it's #] + [\"#{b[\"}\"]} # \"]; c = d / 2 if e =~ /'#/; mark", 1, 60)]
    [InlineData(CodeLanguage.Ruby, "=begin\nit's\n=end\nmark", 4, 1)]
    internal void A_token_is_found_where_it_stands(CodeLanguage language, string text, int line, int column)
    {
        var read = CodeLexer.Read(text, language);

        var mark = Assert.Single(read.Tokens, token => token.IsWord && token.Text == "mark");
        Assert.Equal((line, column), (mark.Line, mark.Column));
        Assert.Equal("mark", text[mark.Start..mark.End]);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Holes_are_read_as_code_and_the_text_around_them_kept()
    {
        var read = CodeLexer.Read("`select ${ids.map((id) => `'${id}'`).join(',')} from`", CodeLanguage.JavaScript);

        var text = Assert.Single(read.Tokens);
        Assert.Equal(["select ", " from"], text.Parts);
        var hole = Assert.Single(text.Holes);
        Assert.Equal("ids", hole[0].Text);
        Assert.Equal(["'", "'"], Assert.Single(hole, token => token.IsText && token.Holes.Count > 0).Parts);
        Assert.Equal((1, 11), (hole[0].Line, hole[0].Column));
    }

    [Theory]
    [InlineData(CodeLanguage.CSharp, "var a = @\"never\nclosed", "text")]
    [InlineData(CodeLanguage.Java, "int a; /* never\nclosed", "comment")]
    [InlineData(CodeLanguage.Python, "a = '''never\nclosed", "text")]
    internal void What_never_closes_is_told(CodeLanguage language, string text, string what)
    {
        Assert.Contains(what, Assert.Single(CodeLexer.Read(text, language).Problems).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodeLanguage.CSharp, "class A { void B(int c) { foreach (var d in e) { F(d); } } }")]
    [InlineData(CodeLanguage.CSharp, "class A { void B(int c) { foreach (var d in e) F(d); } }")]
    [InlineData(CodeLanguage.Java, "class A { void B(int c) throws D { for (var d : e) { F(d); } } }")]
    [InlineData(CodeLanguage.Kotlin, "fun B(c: Int) {\n  e.forEach { d -> F(d) }\n}")]
    [InlineData(CodeLanguage.Python, "def B(c):\n    for d in e:\n        F(d)\n    g = 1")]
    [InlineData(CodeLanguage.Python, "def B(c):\n    return [F(d) for d in e]")]
    [InlineData(CodeLanguage.JavaScript, "function B(c) { e.forEach((d) => { F(d); }); }")]
    [InlineData(CodeLanguage.JavaScript, "const a = { B(c) { return e.map((d) => F(d)) } }")]
    [InlineData(CodeLanguage.Go, "func (a *A) B(c int) error {\n\tfor _, d := range e {\n\t\tF(d)\n\t}\n\treturn nil\n}")]
    [InlineData(CodeLanguage.Rust, "impl A for G { fn B(&self, c: i32) -> Result<(), E> { for d in e { F(d)?; } Ok(()) } }")]
    [InlineData(CodeLanguage.Php, "<?php function B(int $c): void { foreach ($e as $d) { F($d); } }")]
    [InlineData(CodeLanguage.Ruby, "def B(c)\n  return if c\n  e.each do |d|\n    F(d)\n  end\nend")]
    internal void A_call_is_known_to_stand_in_the_loop_of_its_function(CodeLanguage language, string text)
    {
        var file = CodeFile.Of(new BackendArchitect.Engine.Reviews.ReviewFile("a", text), language);

        var call = Assert.Single(file.Calls, call => call.Name == "F");
        Assert.Equal([BlockKind.Loop, BlockKind.Function], file.BlockAt(call.At)!.Up().Where(block => block.Kind is BlockKind.Loop or BlockKind.Function).Select(block => block.Kind));
        Assert.Equal("B", file.BlockAt(call.At)!.Up().First(block => block.Kind == BlockKind.Function).Name);
    }
}
