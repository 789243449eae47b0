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
        Unset(options, new T());
    }

    private static void Unset(object options, object defaults)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var value = property.GetValue(options);
            if (value is string { Length: 0 })
            {
                property.SetValue(options, property.GetValue(defaults));
            }
            else if (value is not null && property.PropertyType.IsClass && property.PropertyType.Assembly == options.GetType().Assembly && property.GetValue(defaults) is { } inner)
            {
                Unset(value, inner);
            }
        }
    }
}
