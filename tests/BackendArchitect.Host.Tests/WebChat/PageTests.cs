using Microsoft.Playwright;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>How the page behaves in the hands of different people.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Browser browser)
{
    private const string Wish = "We need a new e-commerce platform that can handle 100k concurrent users";

    [NeedsBrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var chat = await browser.OpenAsync();
        var keyboard = chat.Page.Keyboard;
        Assert.Equal("words", await FocusedAsync(chat));

        await keyboard.TypeAsync("We need a chat app");
        await keyboard.PressAsync("Shift+Enter");
        await keyboard.TypeAsync("for 10k users a day");
        await chat.HearAsync(() => keyboard.PressAsync("Enter"));
        Assert.Equal("We need a chat app\nfor 10k users a day", await chat.Own.First.InnerTextAsync());
        Assert.Equal("words", await FocusedAsync(chat));

        await TabToAsync(chat, "Just answer", "Shift+Tab");
        await chat.HearAsync(() => keyboard.PressAsync("Enter"));
        await chat.Page.Locator(".picture img").First.WaitForAsync();
        await chat.Page.Locator(".picture").First.FocusAsync();
        await keyboard.PressAsync("Enter");
        Assert.True(await chat.Page.Locator("#viewer").IsVisibleAsync());
        await keyboard.PressAsync("Escape");
        Assert.False(await chat.Page.Locator("#viewer").IsVisibleAsync());
        Assert.Contains("picture", await chat.Page.EvaluateAsync<string>("() => document.activeElement.className"), StringComparison.Ordinal);
        Assert.Empty(chat.Faults);
    }

    [NeedsBrowserFact]
    public async Task A_reload_keeps_the_conversation_and_the_given_answer()
    {
        await using var chat = await browser.OpenAsync();
        await chat.HearAsync(() => chat.SayAsync(Wish));
        await chat.HearAsync(() => chat.Questions.First.Locator("button").First.ClickAsync());
        var before = await chat.Page.Locator("#log").InnerTextAsync();

        await chat.Page.ReloadAsync();
        await chat.Replies.Nth(1).WaitForAsync();

        var answered = chat.Replies.First.Locator(".ask").First;
        Assert.Equal(before, await chat.Page.Locator("#log").InnerTextAsync());
        Assert.Equal("true", await answered.Locator("button").First.GetAttributeAsync("aria-pressed"));
        Assert.True(await answered.Locator("button").Nth(1).IsDisabledAsync());
        Assert.False(await chat.Page.Locator("#empty").IsVisibleAsync());
        await chat.HearAsync(() => chat.SayAsync("we are 6 on AWS"));
        Assert.Empty(chat.Faults);
    }

    [NeedsBrowserFact]
    public async Task What_is_written_while_the_connection_is_lost_is_kept_and_sent()
    {
        await using var chat = await browser.OpenAsync();
        await chat.HearAsync(() => chat.SayAsync(Wish));
        await chat.Page.Context.SetOfflineAsync(true);

        await chat.SayAsync("we are 6 on AWS");
        await chat.Page.GetByText("What you wrote is kept and will be sent.").WaitForAsync();
        await chat.HearAsync(() => chat.Page.Context.SetOfflineAsync(false));

        await chat.Page.Locator("#bar").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Equal(2, await chat.Own.CountAsync());
        Assert.Equal("sent", await chat.Own.Last.GetAttributeAsync("data-state"));
    }

    [NeedsBrowserFact]
    public async Task A_new_conversation_begins_empty_and_the_one_before_is_not_lost()
    {
        await using var chat = await browser.OpenAsync();
        await chat.HearAsync(() => chat.SayAsync(Wish));

        await chat.Button("New conversation").ClickAsync();
        Assert.True(await chat.Page.Locator("#empty").IsVisibleAsync());
        Assert.Equal(0, await chat.Replies.CountAsync());
        await chat.HearAsync(() => chat.Button("Back to the previous conversation").ClickAsync());

        Assert.Equal(Wish, await chat.Own.First.InnerTextAsync());
        Assert.Equal(1, await chat.Replies.CountAsync());
        Assert.Empty(chat.Faults);
    }

    [NeedsBrowserFact]
    public async Task A_conversation_that_is_no_longer_kept_gives_way_to_a_new_one()
    {
        await using var chat = await browser.OpenAsync();
        await chat.Page.EvaluateAsync("() => localStorage.setItem('backend-architect', JSON.stringify({ conversation: 'gone', token: 'gone', since: Date.now(), queue: [] }))");
        await chat.Page.ReloadAsync();
        await chat.Page.Locator("#empty").WaitForAsync();

        await chat.HearAsync(() => chat.SayAsync(Wish));

        Assert.True(await chat.Questions.CountAsync() > 0);
    }

    [NeedsBrowserFact]
    public async Task What_somebody_writes_is_shown_as_it_was_written()
    {
        const string Nasty = "<img src=x onerror=\"document.title='taken'\"> **bold** [x](javascript:alert(1))";
        await using var chat = await browser.OpenAsync();

        await chat.HearAsync(() => chat.SayAsync(Nasty));

        Assert.Equal(Nasty, await chat.Own.First.InnerTextAsync());
        Assert.Equal(0, await chat.Page.Locator("#log img, #log a[href^='javascript']").CountAsync());
        Assert.Equal("Backend Architect", await chat.Page.TitleAsync());
        Assert.Empty(chat.Faults);
    }

    [NeedsBrowserFact]
    public async Task A_phone_shows_all_of_it_without_moving_sideways()
    {
        await using var chat = await browser.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
            IsMobile = true,
            HasTouch = true,
            ColorScheme = ColorScheme.Dark,
        });
        Assert.Equal(0, await chat.SidewaysAsync());
        await chat.HearAsync(() => chat.SayAsync(Wish));
        Assert.Equal(0, await chat.SidewaysAsync());
        await chat.PressAsync("Just answer");
        foreach (var label in (string[])["Options and scores", "API", "Schema", "Costs", "Roadmap", "Risks", "All files"])
        {
            await chat.PressAsync(label);
            Assert.True(await chat.SidewaysAsync() <= 0, label);
        }

        Assert.Empty(chat.Faults);
    }

    private static Task<string> FocusedAsync(ChatPage chat) => chat.Page.EvaluateAsync<string>("() => document.activeElement.id");

    private static async Task TabToAsync(ChatPage chat, string label, string key)
    {
        for (var step = 0; step < 40; step++)
        {
            await chat.Page.Keyboard.PressAsync(key);
            if (await chat.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") == label)
            {
                return;
            }
        }

        Assert.Fail($"'{label}' cannot be reached with {key}.");
    }
}
