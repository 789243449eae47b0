using BackendArchitect.Host.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Admission;

internal static class AdmissionWiring
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services
        .AddSettings<AdmissionOptions>(AdmissionOptions.Section)
        .AddSingleton<Doorkeeper>()
        .AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestLimits>()
        .AddRateLimiter(_ => { });
}
