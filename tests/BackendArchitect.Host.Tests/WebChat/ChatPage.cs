using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>The page as a person uses it, and everything in it that went wrong meanwhile.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly ConcurrentQueue<string> _faults = new();

    private ChatPage(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Replies => Page.Locator(".reply");

    public ILocator Own => Page.Locator(".own");

    public ILocator Questions => Replies.Last.Locator(".ask");

    public ILocator Words => Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Message" });

    /// <summary>Errors on the console, and requests to anywhere but the program.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public static async Task<ChatPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var chat = new ChatPage(await context.NewPageAsync());
        chat.Page.SetDefaultTimeout(Patience);
        chat.Page.Console += (_, message) => chat.Note(message.Type == "error", message.Text);
        chat.Page.PageError += (_, error) => chat.Note(true, error);
        chat.Page.Request += (_, request) => chat.Note(!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal), $"asked {request.Url}");
        await chat.Page.GotoAsync(address.ToString());
        return chat;
    }

    public async Task SayAsync(string text)
    {
        await Words.FillAsync(text);
        await Words.PressAsync("Enter");
    }

    /// <summary>Does something and waits for the reply it causes.</summary>
    public async Task HearAsync(Func<Task> act)
    {
        var before = await Replies.CountAsync();
        await act();
        await Replies.Nth(before).WaitForAsync();
    }

    public Task PressAsync(string label) => HearAsync(() => Button(label).Last.ClickAsync());

    public ILocator Button(string label) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = label, Exact = true });

    /// <summary>Answers what is still open, with the first answer each time, until it is read back.</summary>
    public async Task AnswerUntilReadBackAsync()
    {
        for (var round = 0; round < 6 && await Button("Design it").CountAsync() == 0; round++)
        {
            await HearAsync(() => Questions.First.Locator("button").First.ClickAsync());
        }

        Assert.True(await Button("Design it").CountAsync() > 0, await Page.Locator("#log").InnerTextAsync());
    }

    /// <summary>How far the page can be pushed sideways. Unit: px.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>(
        "() => Math.max(document.documentElement.scrollWidth - innerWidth, document.getElementById('main').scrollWidth - document.getElementById('main').clientWidth)");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Enqueue(text);
        }
    }
}
