using BackendArchitect.Channels;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Settings;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

internal static class WebChatWiring
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services
        .AddSettings<WebChatOptions>(WebChatOptions.Section)
        .AddSingleton<WebChatListeners>()
        .AddSingleton<WebChatTimeline>()
        .AddSingleton<IChannel, WebChatChannel>()
        .AddSingleton<WebChatTokens>()
        .AddHostedService(provider => provider.GetRequiredService<WebChatTokens>())
        .AddSingleton<DirectLineConversations>()
        .AddSingleton<DirectLineActivities>()
        .AddSingleton<DirectLineStream>();

    /// <summary>Maps the page and the part of Direct Line it speaks, unless <c>WebChat:Enabled</c> says no.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<WebChatOptions>>().Value.Enabled)
        {
            return;
        }

        app.UseWebSockets();
        app.MapPage();
        var line = app.MapGroup("/v3/directline");
        line.MapPost("tokens/generate", (DirectLineConversations to, HttpRequest request, CancellationToken stop) => to.GenerateAsync(request, stop));
        line.MapPost("tokens/refresh", (DirectLineConversations to, HttpRequest request) => to.Refresh(request));
        line.MapPost("conversations", (DirectLineConversations to, HttpRequest request, CancellationToken stop) => to.StartAsync(request, stop));
        line.MapGet(
            "conversations/{id}",
            (DirectLineConversations to, string id, string? watermark, HttpRequest request, CancellationToken stop) => to.ReconnectAsync(id, watermark, request, stop));
        line.MapGet(
            "conversations/{id}/activities",
            (DirectLineStream from, string id, string? watermark, string? wait, HttpRequest request, CancellationToken stop) => from.GetAsync(id, watermark, wait, request, stop));
        line.MapPost(
            "conversations/{id}/activities",
            (DirectLineActivities to, string id, HttpRequest request, CancellationToken stop) => to.PostAsync(id, request, stop));
        line.MapGet(
            "conversations/{id}/stream",
            (DirectLineStream from, string id, string? watermark, string? t, HttpContext context) => from.StreamAsync(id, watermark, t, context));
    }
}
