using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Endpoints;
using BackendArchitect.Host.Llm;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host;

/// <summary>Puts the service together: everything it is made of, on one page.</summary>
public static class Serving
{
    /// <param name="replace">Puts parts in place of its own, for whoever measures one against another.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args).AddLog();
        builder.WebHost.UseUrls([.. ListenUrls.Of(builder.Configuration), .. ListenUrls.Management(builder.Configuration)]).UseKestrelHttpsConfiguration();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddProblemDetails()
            .AddExceptionHandler<ProblemAnswers>()
            .AddServer()
            .AddStore(builder.Configuration)
            .AddTelemetry()
            .AddAdmission()
            .AddOutbound()
            .AddLlm()
            .AddFiles()
            .AddConversation()
            .AddBotFramework()
            .AddSlack()
            .AddSlackOut()
            .AddWebChat()
            .AddWorkers();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.UseExceptionHandler().UseStatusCodePages().UseRateLimiter();
        app.UseTelemetry();
        app.MapHealth();
        app.MapOperations();
        app.MapFiles();
        MessagesEndpoint.Map(app);
        app.MapSlack();
        app.MapWebChat();
        return app;
    }
}
