using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using Spectre.Console;

namespace BackendArchitect.Host.Verbs;

/// <summary>Replies on a terminal: in colour for a person, in plain lines when the output goes to a file or a program.</summary>
internal sealed class TerminalPage(Terminal terminal)
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(terminal.Out),
    });

    public async Task<string?> AskAsync()
    {
        if (!Console.IsInputRedirected)
        {
            await terminal.Out.WriteAsync("> ");
        }

        return await terminal.In.ReadLineAsync();
    }

    public Task SayAsync(string line) => terminal.Out.WriteLineAsync(line);

    /// <returns>The buttons shown, in the order of their numbers.</returns>
    public async Task<ImmutableArray<Button>> ShowAsync(Reply reply)
    {
        var buttons = ImmutableArray.CreateBuilder<Button>();
        foreach (var block in ConversationLink.Resolved(reply.Blocks, _ => null))
        {
            Show(block, buttons);
            await terminal.Out.WriteLineAsync();
        }

        return buttons.ToImmutable();
    }

    private void Show(Block block, ImmutableArray<Button>.Builder buttons)
    {
        switch (block)
        {
            case Block.Heading(var text):
                _console.MarkupLine($"[bold underline]{TerminalMarkup.From(text)}[/]");
                break;
            case Block.Paragraph(var text):
                _console.MarkupLine(TerminalMarkup.From(text));
                break;
            case Block.Note(var text, var tone):
                _console.MarkupLine(tone == "warning" ? $"[yellow]! {TerminalMarkup.From(text)}[/]" : $"[grey]{TerminalMarkup.From(text)}[/]");
                break;
            case Block.Bullets(var items, var ordered):
                ShowLines(items.Select((item, index) => (ordered ? $"{index + 1}. " : "- ") + TerminalMarkup.From(item)));
                break;
            case Block.Code(_, var text):
                _console.WriteLine(text);
                break;
            case Block.Table table:
                _console.Write(TableOf(table));
                break;
            case Block.Picture(var file, var alt):
                _console.MarkupLine($"[grey]({Markup.Escape(file.Path)}: {Markup.Escape(alt)}; /save DIR writes it)[/]");
                break;
            case Block.Files(var files):
                ShowLines([.. files.Select(file => $"- {Markup.Escape(file.Title)} ({Markup.Escape(file.Path)})"), "[grey]/save DIR writes all files[/]"]);
                break;
            case Block.Ask ask:
                _console.MarkupLine($"[bold]{TerminalMarkup.From(ask.Text)}[/] [grey]{TerminalMarkup.From(ask.Why)}[/]");
                ShowButtons(ask.Answers, buttons);
                break;
            case Block.Buttons(var items):
                ShowButtons(items, buttons);
                break;
        }
    }

    /// <summary>As many on a line as fit, none of them broken.</summary>
    private void ShowButtons(ImmutableArray<Button> shown, ImmutableArray<Button>.Builder all)
    {
        var used = 0;
        foreach (var button in shown)
        {
            all.Add(button);
            var number = $"[{all.Count}]";
            var width = number.Length + button.Label.Length + 3;
            if (used > 0 && used + width > _console.Profile.Width)
            {
                _console.WriteLine();
                used = 0;
            }

            _console.Markup($"[blue]{Markup.Escape(number)}[/] {Markup.Escape(button.Label)}  ");
            used += width;
        }

        _console.WriteLine();
    }

    private void ShowLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _console.MarkupLine(line);
        }
    }

    private static Table TableOf(Block.Table table)
    {
        var drawn = new Table().Border(TableBorder.Simple);
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(TerminalMarkup.From(column)));
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow([.. row.Select(TerminalMarkup.From)]);
        }

        return drawn;
    }
}
