using BackendArchitect.Channels.Slack;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

internal static class SlackWiring
{
    private const string Client = "slack-app";

    /// <summary>What Slack sends to us. What we send to it is wired beside its channel.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddSettings<SlackOptions>(SlackOptions.Section)
            .AddSingleton(provider => new SlackResponses(provider.GetRequiredService<IOptions<SlackOptions>>().Value))
            .AddSingleton<SlackReader>()
            .AddSingleton<SlackThreads>()
            .AddSingleton<ISlackThreads>(provider => provider.GetRequiredService<SlackThreads>())
            .AddSingleton<SlackInstalls>()
            .AddSingleton<ISlackTokens>(provider => provider.GetRequiredService<SlackInstalls>())
            .AddSingleton<Func<string, Form?>>(provider => new Forms(provider.GetRequiredService<KnowledgeBase>()).Find)
            .AddSingleton<SlackIntake>()
            .AddSingleton<SlackEndpoint>()
            .AddSingleton<SlackInstallEndpoint>()
            .AddHostedService<SocketModeWorker>();
        services.AddHttpClient(Client)
            .ConfigureHttpClient((provider, http) =>
            {
                var options = provider.GetRequiredService<IOptions<SlackOptions>>().Value;
                http.BaseAddress = new Uri(options.ApiUrl.TrimEnd('/') + "/");
                http.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                // A redirect would carry the secret to another host.
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services.AddSingleton(provider => new SlackAppClient(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)));
    }

    public static void MapSlack(this IEndpointRouteBuilder app)
    {
        SlackEndpoint.Map(app);
        SlackInstallEndpoint.Map(app);
    }
}
