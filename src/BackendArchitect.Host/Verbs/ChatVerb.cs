using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Deliverables;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm;

namespace BackendArchitect.Host.Verbs;

/// <summary><c>chat</c>: the same conversation in the terminal. A number presses a button, <c>/save DIR</c> writes the files of the last answer or the design, <c>/quit</c> ends. A language model, where one is set, helps as it does in a channel.</summary>
internal sealed class ChatVerb
{
    private static readonly ConversationAddress Here = new("terminal", "terminal:here", ConversationKind.Personal, "");

    /// <summary>Somebody sits before the screen.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Terminal _terminal;
    private readonly KnowledgeBase _knowledge;
    private readonly TimeProvider _time;
    private readonly Turn _turn;
    private readonly GuestDesk? _desk;
    private readonly Dictionary<string, DesignRecord> _designs = [];
    private ConversationState _state = ConversationState.New;
    private ImmutableArray<Paper> _papers = [];
    private ImmutableArray<Button> _buttons = [];
    private int _count;

    private ChatVerb(Terminal terminal, KnowledgeBase knowledge, LiveModel? model, TimeProvider time)
    {
        (_terminal, _knowledge, _time) = (terminal, knowledge, time);
        _turn = new Turn(knowledge);
        _desk = model?.Desk(_turn, knowledge);
    }

    /// <param name="settings">The settings the server reads: the file beside the program and the environment.</param>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, IConfiguration settings, TimeProvider time)
    {
        var (arguments, problem) = Arguments.Read(words);
        if (problem is not null || arguments!.Text is not null)
        {
            return await terminal.RefuseAsync(problem ?? "'chat' takes no text; say it in the chat, or use 'design \"TEXT\" --out DIR'.");
        }

        var (model, away) = await LiveModel.OpenAsync(settings, Patience, time);
        await using (model)
        {
            if (model is null && away != LiveModel.NotSet)
            {
                await terminal.Out.WriteLineAsync($"{away} I answer from my own knowledge.");
            }

            return await new ChatVerb(terminal, KnowledgeLoader.Load(), model, time).TalkAsync();
        }
    }

    private async Task<int> TalkAsync()
    {
        var page = new TerminalPage(_terminal);
        await HearAsync(page, Message(InboundKind.Joined, ""));
        while (await page.AskAsync() is { } line && line.Trim() is not ("/quit" or "/exit"))
        {
            await AnswerAsync(page, line.Trim());
        }

        return Terminal.Done;
    }

    private Task AnswerAsync(TerminalPage page, string line)
    {
        if (line.StartsWith("/save", StringComparison.Ordinal))
        {
            return SaveAsync(page, line["/save".Length..].Trim());
        }

        if (int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= _buttons.Length)
        {
            return HearAsync(page, Message(InboundKind.Action, "", _buttons[number - 1].Command));
        }

        return line.Length == 0 ? Task.CompletedTask : HearAsync(page, Message(InboundKind.Text, line));
    }

    private async Task HearAsync(TerminalPage page, InboundMessage message)
    {
        var outcome = _turn.Run(_state, _desk is null ? [message] : await _desk.HearAsync(_state, [message], CancellationToken.None));
        _state = outcome.State;
        _papers = outcome.Papers;
        foreach (var design in outcome.Designs)
        {
            _designs[design.Id] = design;
        }

        foreach (var reply in outcome.Replies)
        {
            _buttons = await page.ShowAsync(reply);
        }
    }

    private async Task SaveAsync(TerminalPage page, string folder)
    {
        if (folder.Length > 0 && !_papers.IsEmpty)
        {
            await WriteAsync(page, [.. _papers.SelectMany(paper => paper.Files).Select(sheet => new BundleFile(sheet.Path, sheet.Path, sheet.Bytes))], folder, "");
            return;
        }

        if (_state.Design is null || !_designs.TryGetValue(_state.Design, out var design) || folder.Length == 0)
        {
            await page.SayAsync(folder.Length == 0 ? "Say where: /save DIR" : "There is no design yet.");
            return;
        }

        await WriteAsync(page, Bundle.Create(Architect.Design(design.Brief, _knowledge, design.Standing)), folder, "; begin with README.md");
    }

    private static async Task WriteAsync(TerminalPage page, IReadOnlyList<BundleFile> files, string folder, string hint)
    {
        try
        {
            await BundleFolder.WriteAsync(files, folder);
            await page.SayAsync($"{files.Count} {(files.Count == 1 ? "file" : "files")} in {folder}{hint}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await page.SayAsync($"It cannot be written: {failure.Message}");
        }
    }

    private InboundMessage Message(InboundKind kind, string text, string? action = null) => new(
        $"t{++_count}", kind, Here, new Person("you", "you"), text, action, ImmutableDictionary<string, string>.Empty, _time.GetUtcNow());
}
