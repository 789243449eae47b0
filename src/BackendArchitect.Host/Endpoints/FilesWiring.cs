using BackendArchitect.Channels;

namespace BackendArchitect.Host.Endpoints;

internal static class FilesWiring
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<DesignFiles>()
        .AddSingleton<FileLinks>()
        .AddSingleton<IFileLinks>(provider => provider.GetRequiredService<FileLinks>())
        .AddHostedService(provider => provider.GetRequiredService<FileLinks>());
}
