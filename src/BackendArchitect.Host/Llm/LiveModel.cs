using BackendArchitect.Conversation;
using BackendArchitect.Conversation.Guest.Redaction;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.Llm.Prompts;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Llm;

/// <summary>The configured model for a program that does not serve, asked as the service asks it: through the same door, with the same prompts, names and secrets taken out.</summary>
internal sealed class LiveModel : IAsyncDisposable
{
    public const string NotSet = "No model is set. Set Llm__Endpoint, Llm__Model and, where it wants one, Llm__ApiKey; appsettings.template.json explains them.";

    private readonly ServiceProvider _services;
    private readonly PromptLibrary _prompts = PromptLibrary.Load();

    private LiveModel(ServiceProvider services) => _services = services;

    /// <summary>As it is set.</summary>
    public string Name => Options.Model!.Trim();

    private LlmOptions Options => _services.GetRequiredService<IOptions<LlmOptions>>().Value;

    /// <param name="patience">Longest wait for a first sign of it.</param>
    /// <returns>The model, or why there is none to ask; <see cref="NotSet"/> where none is wanted.</returns>
    /// <exception cref="OptionsValidationException">The settings are wrong.</exception>
    public static async Task<(LiveModel? Model, string? Problem)> OpenAsync(IConfiguration settings, TimeSpan patience, TimeProvider time)
    {
        var model = new LiveModel(new ServiceCollection().AddLogging().AddSingleton(settings).AddSingleton(time).AddSingleton<ICounters, PassingCounters>().AddLlm().BuildServiceProvider());
        if (!model.Options.IsOn)
        {
            await model.DisposeAsync();
            return (null, NotSet);
        }

        foreach (var hosted in model._services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        var health = model._services.GetRequiredService<ModelHealth>();
        for (var began = time.GetTimestamp(); health.Away is not null && time.GetElapsedTime(began) < patience;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), time);
        }

        if (health.Away is { } away)
        {
            await model.DisposeAsync();
            return (null, $"The model cannot be asked because {away}. Look at Llm__Endpoint and Llm__ApiKey.");
        }

        return (model, null);
    }

    /// <summary>Asks it about messages of a conversation.</summary>
    public GuestDesk Desk(Turn turn, KnowledgeBase knowledge) =>
        new(_services.GetRequiredService<ModelDoor>(), _prompts, turn, knowledge, _services.GetRequiredService<IOptions<LlmOptions>>(), _services.GetRequiredService<TimeProvider>());

    /// <param name="input">Makes the request; it is given what takes names and secrets out.</param>
    /// <returns>What it said, or why it said nothing, to follow "because".</returns>
    public async Task<(string? Text, string? Problem)> AskAsync(Func<Func<string, string>, PromptInput> input, CancellationToken cancellation)
    {
        var redactor = new Redactor(Options.PrivateNames);
        var prompt = _prompts.Render(input(text => redactor.Of(text, []).Text));
        var request = new ModelRequest("", "eval", prompt.System, prompt.User) { Schema = prompt.Schema, MostTokens = prompt.MostTokens, Temperature = prompt.Temperature };
        var answer = await _services.GetRequiredService<ModelDoor>().AskAsync(request, cancellation);
        return (answer.Text is { } text ? redactor.Restore(text) : null, answer.Problem);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
