using BackendArchitect.Host.Admission;
using BackendArchitect.Host.Endpoints;
using BackendArchitect.Host.Outbound;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Telemetry;
using BackendArchitect.Host.Verbs;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Options;

try
{
    if (Verb.IsMeant(args))
    {
        return await Verb.RunAsync(Terminal.Standard, args);
    }

    if (Verb.ProblemWhenServing(args) is { } problem)
    {
        return await Terminal.Standard.RefuseAsync(problem);
    }

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
        .AddFiles()
        .AddConversation()
        .AddBotFramework()
        .AddSlack()
        .AddWebChat()
        .AddWorkers();
    await using var app = builder.Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.UseExceptionHandler().UseStatusCodePages().UseRateLimiter();
    app.UseTelemetry();
    app.MapHealth();
    app.MapOperations();
    app.MapFiles();
    MessagesEndpoint.Map(app);
    app.MapSlack();
    app.MapWebChat();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartProblem.Explain(failure) is { } line)
{
    return await Terminal.Standard.RefuseAsync(line);
}
