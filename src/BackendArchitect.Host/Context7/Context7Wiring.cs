using BackendArchitect.Conversation.Versions;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Settings;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Context7;

internal static class Context7Wiring
{
    public static IServiceCollection AddContext7(this IServiceCollection services) => services
        .AddSettings<Context7Options>(Context7Options.Section)
        .AddSingleton<LibraryShelf>()
        .AddSingleton(provider => new LiveLibrary(
            provider.GetRequiredService<KnowledgeBase>(),
            provider.GetRequiredService<IOptions<Context7Options>>(),
            Server(provider),
            provider.GetRequiredService<LibraryShelf>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LiveLibrary>>()))
        .AddSingleton<ILiveVersions>(provider => provider.GetRequiredService<LiveLibrary>())
        .AddHostedService<LiveWorker>();

    /// <summary>Null where none is set up: then nothing here costs anything.</summary>
    private static Context7Server? Server(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<Context7Options>>().Value;
        if (!options.IsOn)
        {
            return null;
        }

        var time = provider.GetRequiredService<TimeProvider>();
        // No redirect: it would carry the key elsewhere. The limit of each call is the caller's.
        var note = new RetryNote(time) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) } };
        return new Context7Server(options, new HttpClient(note) { Timeout = Timeout.InfiniteTimeSpan }, note);
    }
}
