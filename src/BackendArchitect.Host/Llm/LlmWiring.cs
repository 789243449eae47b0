using Anthropic;
using Anthropic.Core;
using BackendArchitect.Host.Llm.Prompts;
using BackendArchitect.Host.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

internal static class LlmWiring
{
    public const string Client = "llm";

    /// <summary>Where no model is set nothing is opened, asked or built.</summary>
    public static IServiceCollection AddLlm(this IServiceCollection services)
    {
        services.AddSettings<LlmOptions>(LlmOptions.Section);
        services.AddHttpClient(Client)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan) // The door counts the time.
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false; // A redirect would carry the key elsewhere.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            })
            .AddHttpMessageHandler(provider => new GuardedLine(provider.GetRequiredService<IOptions<LlmOptions>>(), provider.GetRequiredService<TimeProvider>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<ModelHealth>()
            .AddSingleton<ModelBooks>()
            .AddSingleton(provider => new ModelDoor(
                provider.GetRequiredService<IOptions<LlmOptions>>(),
                provider.GetRequiredService<ModelHealth>(),
                provider.GetRequiredService<ModelBooks>(),
                provider.GetRequiredService<TimeProvider>(),
                () => Speaker(provider.GetRequiredService<IOptions<LlmOptions>>().Value, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client))))
            .AddSingleton(_ => PromptLibrary.Load())
            .AddSingleton<GuestDesk>()
            .AddHostedService<ModelProbe>();
    }

    /// <summary>The client of the protocol that is spoken there. The line below shows the key and counts tries and time, so the client does not.</summary>
    private static IChatClient Speaker(LlmOptions options, HttpClient http)
    {
        var address = ModelAddress.Of(options);
        return address.Protocol == LlmOptions.Anthropic
            ? new AnthropicClient(new ClientOptions { HttpClient = http, BaseUrl = address.Base.ToString().TrimEnd('/'), ApiKey = "shown below", MaxRetries = 0, Timeout = TimeSpan.FromMinutes(2) })
                .AsIChatClient(options.Model!.Trim())
            : new OpenAIChatClient(address.Base, options.Model!.Trim(), http);
    }
}
