using BackendArchitect.Conversation.Links;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Settings;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.DecisionDocs;

internal static class DecisionDocsWiring
{
    private const string Client = "decision-docs";

    public static IServiceCollection AddDecisionDocs(this IServiceCollection services)
    {
        services.AddSettings<DecisionDocsOptions>(DecisionDocsOptions.Section).AddSingleton<DecisionFolder>();

        // A redirect is followed by hand, on the same host only: it would carry the token elsewhere. A proxy of the environment would connect where nobody looks.
        services.AddHttpClient(Client)
            .ConfigureHttpClient((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<DecisionDocsOptions>>().Value.TimeoutSeconds))
            .UseSocketsHttpHandler((handler, provider) =>
            {
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                if (!provider.GetRequiredService<IOptions<DecisionDocsOptions>>().Value.AllowPrivate)
                {
                    handler.UseProxy = false;
                    handler.ConnectCallback = PublicAddresses.ConnectAsync;
                }
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton(provider => new LinkedLibrary(
                provider.GetRequiredService<KnowledgeBase>(),
                provider.GetRequiredService<IOptions<DecisionDocsOptions>>(),
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<LinkedLibrary>>()))
            .AddSingleton<ILinkedDocuments>(provider => provider.GetRequiredService<LinkedLibrary>());
    }
}
