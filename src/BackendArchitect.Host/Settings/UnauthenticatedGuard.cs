using BackendArchitect.Channels.BotFramework;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

/// <summary>Messages without a token are for a developer's own machine: refuses to start elsewhere.</summary>
internal sealed class UnauthenticatedGuard(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options) =>
        !options.AllowUnauthenticated || environment.IsDevelopment() || ListenUrls.AreLoopback(configuration)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{BotFrameworkOptions.Section}:AllowUnauthenticated is only allowed when all addresses are on this machine (now {string.Join(", ", ListenUrls.Of(configuration))}) or ASPNETCORE_ENVIRONMENT is Development.");
}
