using System.Net;
using BackendArchitect.Channels;
using BackendArchitect.Channels.Slack;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary>What we send to Slack.</summary>
internal static class SlackOutWiring
{
    private const string Client = "slack";

    public static IServiceCollection AddSlackOut(this IServiceCollection services)
    {
        // One client, kept: all its users are singletons. Nothing of a browser in it, for many replies go out at once.
        services.AddHttpClient(Client)
            .RemoveAllLoggers()
            .ConfigureHttpClient((provider, http) =>
            {
                http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<SlackOptions>>().Value.TimeoutSeconds);
                http.DefaultRequestVersion = HttpVersion.Version20;
                http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                // A redirect would carry the token to another host.
                handler.AllowAutoRedirect = false;
                handler.UseProxy = false;
                handler.UseCookies = false;
                handler.ActivityHeadersPropagator = null;
                handler.EnableMultipleHttp2Connections = true;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton(provider => new SlackClient(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client), provider.GetRequiredService<IOptions<SlackOptions>>()))
            .AddSingleton<ISlackForms, SlackForms>()
            .AddSingleton<ISlackSurfaces, SlackSurfaces>()
            .AddSingleton<IChannel, SlackChannel>();
    }
}
