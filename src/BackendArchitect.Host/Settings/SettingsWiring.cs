using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>Reads a section into its options class and checks it at start.</summary>
internal static class SettingsWiring
{
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(provider => new SettingsCheck<T>(section, provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services;
    }
}
