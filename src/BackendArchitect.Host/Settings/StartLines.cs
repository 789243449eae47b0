using System.Globalization;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Context7;
using BackendArchitect.Host.DecisionDocs;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>Says at start what is on, what is off, and where to find it.</summary>
internal sealed class StartLines(
    IServer server,
    IRecords records,
    IOptions<StoreOptions> store,
    IOptions<BotFrameworkOptions> teams,
    IOptions<SlackOptions> slack,
    IOptions<WebChatOptions> chat,
    IOptions<DecisionDocsOptions> documents,
    IOptions<LlmOptions> model,
    IOptions<Context7Options> context7,
    IConfiguration configuration,
    ILogger<StartLines> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        log.Starting($"store: {store.Value.Name}");
        if (await records.DeadLettersAsync(cancellationToken) is { Count: > 0 } dead)
        {
            log.Caution($"store: {dead.Count} dead letters, the last: {dead[0].Kind} of {dead[0].Conversation}, {Telemetry.Wordless.Reason(dead[0].Reason)}");
        }

        if (teams.Value.AllowUnauthenticated)
        {
            log.Caution("Teams and other Activity clients: on WITHOUT AUTHENTICATION (BotFramework:AllowUnauthenticated). Anybody on this machine can speak as anybody. For development only.");
        }
        else
        {
            log.Starting(teams.Value.IsOn ? "Teams and other Activity clients: on, /api/messages" : "Teams and other Activity clients: off (BotFramework:AppId is not set)");
        }

        log.Starting($"Slack: {SlackLine(slack.Value)}");
        if (chat.Value.Enabled && !ListenUrls.AreLoopback(configuration))
        {
            log.Caution("web chat: on, /, for whoever reaches this address: it knows no accounts. WebChat:Enabled=false turns it off.");
        }
        else
        {
            log.Starting(chat.Value.Enabled ? "web chat: on, /" : "web chat: off (WebChat:Enabled)");
        }

        log.Starting($"documents: {DocumentsLine(documents.Value)}");
        if (model.Value.TellsKeyInTheOpen)
        {
            log.Caution($"language model: on, {ModelLine(model.Value)}: its key goes over the network unencrypted. Give Llm:Endpoint an address with https://.");
        }
        else
        {
            log.Starting($"language model: {(model.Value.IsOn ? $"on, {ModelLine(model.Value)}" : "off (Llm:Endpoint is not set)")}");
        }

        log.Starting(context7.Value.IsOn ? $"context7: on, {context7.Value.Name}" : "context7: off (neither Context7:Endpoint nor Context7:Command is set)");
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            log.Starting($"listening: {address}");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string DocumentsLine(DecisionDocsOptions options)
    {
        string[] on =
        [
            .. string.IsNullOrWhiteSpace(options.Path) ? [] : (string[])[options.Path],
            .. new[] { options.GitHub, options.GitLab }.Where(site => options.Links && site.IsOn)
                .Select(site => $"links to {site.Url}{(string.IsNullOrWhiteSpace(site.Token) ? ", without a token" : "")}"),
        ];
        return on.Length == 0 ? "off (DecisionDocs:Path is not set, DecisionDocs:Links is false)" : string.Join("; ", on);
    }

    private static string ModelLine(LlmOptions options)
    {
        var address = ModelAddress.Of(options);
        var budget = options.TokensPerDay == 0 ? "without a budget" : string.Create(CultureInfo.InvariantCulture, $"{options.TokensPerDay:#,0} tokens a day for each workspace");
        return $"{options.Model} at {address.Base} ({address.Protocol}), {budget}";
    }

    private static string SlackLine(SlackOptions options) => options.IsOn
        ? "on, " + string.Join(", ", new[]
        {
            string.IsNullOrWhiteSpace(options.SigningSecret) ? null : "/slack/events",
            string.IsNullOrWhiteSpace(options.AppToken) ? null : "Socket Mode",
            options.IsShared ? "/slack/install" : null,
        }.OfType<string>())
        : "off (neither Slack:SigningSecret nor Slack:AppToken is set)";
}
