using BackendArchitect.Host.Settings;

namespace BackendArchitect.Host.Llm;

internal static class LlmWiring
{
    public static IServiceCollection AddLlm(this IServiceCollection services) => services
        .AddSettings<LlmOptions>(LlmOptions.Section)
        .AddSingleton(_ => new ModelDoor());
}
