using System.Collections.Immutable;
using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.DecisionDocs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.DecisionDocs;

/// <summary>A channel on a real turn and a real library, run as the worker runs them.</summary>
internal sealed class LinkedPlace : IDisposable
{
    private static readonly KnowledgeBase Knowledge = KnowledgeLoader.Load();

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Turn _turn;
    private int _messages;

    public LinkedPlace(DecisionDocsOptions options)
    {
        Library = new LinkedLibrary(Knowledge, Options.Create(options), _http, Clock, NullLogger<LinkedLibrary>.Instance);
        _turn = new Turn(Knowledge, links: Library);
    }

    public TestClock Clock { get; } = new();

    public LinkedLibrary Library { get; }

    public ConversationState State { get; private set; } = ConversationState.New;

    public LinkReading Reading => Library.Of(State.Logbook.Repositories.Single());

    public static LinkedPlace On(FakeForge forge, string? token = FakeForge.Token, params string[] projects)
    {
        var site = new RepositoryHostOptions { Url = forge.Url, Token = token };
        var none = new RepositoryHostOptions { Url = "off" };
        var options = new DecisionDocsOptions { AllowPrivate = true, GitHub = forge is FakeGitHub ? site : none, GitLab = forge is FakeGitLab ? site : none };
        Array.ForEach(projects, options.Projects.Add);
        return new LinkedPlace(options);
    }

    public void Dispose() => _http.Dispose();

    public Task<string> SayAsync(string text) => HearAsync(InboundKind.Text, text, null);

    public Task<string> PressAsync(string command) => HearAsync(InboundKind.Action, "", command);

    private async Task<string> HearAsync(InboundKind kind, string text, string? action)
    {
        var message = new InboundMessage($"m{++_messages}", kind, new ConversationAddress("test", "test:1", ConversationKind.Channel, ""), new Person("u", "Ada"), text, action, ImmutableDictionary<string, string>.Empty, Clock.GetUtcNow());
        await Library.PrepareAsync(State.Logbook, [message], CancellationToken.None);
        var outcome = await Library.CarryOutAsync(_turn.Run(State, [message]), CancellationToken.None);
        State = outcome.State;
        Buttons = [.. outcome.Replies.SelectMany(reply => reply.Blocks.SelectMany(BlockText.Buttons))];
        return string.Join('\n', outcome.Replies.SelectMany(reply => reply.Blocks.Select(BlockText.Of)));
    }

    public ImmutableArray<Button> Buttons { get; private set; } = [];
}
