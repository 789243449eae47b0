using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>The way to the model as the program wires it, on counters of the test's choice.</summary>
internal sealed class LlmTrial : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private LlmTrial(ServiceProvider services) => _services = services;

    public ModelDoor Door => _services.GetRequiredService<ModelDoor>();

    public ModelBooks Books => _services.GetRequiredService<ModelBooks>();

    public ModelHealth Health => _services.GetRequiredService<ModelHealth>();

    /// <summary>Opens the door and waits until the model was seen.</summary>
    public static async Task<LlmTrial> OpenAsync(HostileModel model, string protocol, ICounters counters, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var trial = await OpenAsync(counters, time, [.. model.Settings(protocol), .. settings]);
        await trial.ThereAsync();
        return trial;
    }

    public static async Task<LlmTrial> OpenAsync(ICounters counters, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
            .AddSingleton(time)
            .AddSingleton(counters)
            .AddLlm()
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(default);
        }

        return new LlmTrial(services);
    }

    public Task<ModelAnswer> AskAsync(string user = "hello", string workspace = "T1", string purpose = "words") =>
        Door.AskAsync(new ModelRequest(workspace, purpose, "Be brief.", user), default);

    /// <summary>Waits at most 20 s until the model counts as there.</summary>
    public async Task ThereAsync()
    {
        for (var tries = 0; tries < 400 && Health.Away is not null; tries++)
        {
            await Task.Delay(50);
        }

        Assert.Null(Health.Away);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(default);
        }

        await _services.DisposeAsync();
    }
}
