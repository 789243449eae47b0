using BackendArchitect.Channels;
using BackendArchitect.Channels.BotFramework;
using BackendArchitect.Conversation.Forms;
using BackendArchitect.Host.Settings;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

internal static class BotFrameworkWiring
{
    private const string Client = "botframework";

    public static IServiceCollection AddBotFramework(this IServiceCollection services)
    {
        services.AddSettings<BotFrameworkOptions>(BotFrameworkOptions.Section)
            .AddSingleton<IValidateOptions<BotFrameworkOptions>, UnauthenticatedGuard>()
            .AddSingleton<ServiceHosts>()
            .AddSingleton<ActivityReader>()
            .AddSingleton<MessagesEndpoint>()
            .AddSingleton<ActivityIntake>()
            .AddSingleton<IChannelMemory, ChannelMemory>()
            .AddSingleton<Func<string, Form?>>(provider => id => provider.GetRequiredService<Forms>().Find(id))
            .AddSingleton<Attendance>()
            .AddSingleton<MessageWriter>()
            .AddSingleton<MessageSender>()
            .AddSingleton<ShownCards>()
            .AddSingleton<CardRefresh>()
            .AddSingleton<PrivateChats>()
            .AddSingleton<Progress>()
            .AddSingleton<FileConsents>()
            .AddSingleton<SharedFiles>()
            .AddSingleton<TeamsPlaces>()
            .AddSingleton<InboundTokens>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<ConnectorClient>()
            .AddSingleton<IChannel, BotFrameworkChannel>();
        // One client, kept: all its users are singletons. A redirect would carry the token to another host.
        services.AddHttpClient(Client)
            .ConfigureHttpClient((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.TimeoutSeconds))
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services.AddSingleton(provider => provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client));
    }
}
