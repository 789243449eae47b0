using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>Reads a section into its options class and checks it at start.</summary>
internal static class SettingsWiring
{
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class, new()
    {
        services.AddSingleton<IValidateOptions<T>>(provider => new SettingsCheck<T>(section, provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<T>().BindConfiguration(section).PostConfigure(Unset).ValidateOnStart();
        return services;
    }

    /// <summary>An empty setting is one that is not set: compose files and Kubernetes hand on variables nobody filled.</summary>
    private static void Unset<T>(T options)
        where T : class, new()
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property is { CanWrite: true, PropertyType: var type } && type == typeof(string)))
        {
            if (property.GetValue(options) is string { Length: 0 })
            {
                property.SetValue(options, property.GetValue(new T()));
            }
        }
    }
}
